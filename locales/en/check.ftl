# Checking the settings
check-good = The settings are good: zhuanban run will work.
check-introduced = Telegram answers; the bot is @{ $username }.
check-token-missing = There is no bot token. Get one in Telegram by sending /newbot to @BotFather, and set it in the environment or in a file .env: ZHUANBAN_TOKEN=token
check-token-malformed = ZHUANBAN_TOKEN does not look like a bot token (digits, a colon, letters and digits). Copy it from @BotFather in full.
check-token-rejected = Telegram does not know this token (ZHUANBAN_TOKEN). It may have been revoked: ask @BotFather with /token.
check-unreachable = { $address } cannot be reached: { $reason }. Check the network and the proxy (HTTPS_PROXY), or ZHUANBAN_API_URL if you run a Bot API server of your own.
check-groups-off = The bot @{ $username } may not join groups. Send /setjoingroups to @BotFather, choose the bot and Enable.
check-sandbox-unreachable = The chat service’s clock cannot be reached: { $address }. Start that service, or remove ZHUANBAN_SANDBOX_URL.
check-listen = { $address } cannot be listened at: { $reason }. Change ZHUANBAN_WEBHOOK_LISTEN, or stop the program that has that port.
check-admins-missing = No operator is set. Put their Telegram account ids into ZHUANBAN_ADMINS (separated by commas): else nobody can bind groups or hears of trouble.
check-database-folder = The database’s folder is not there or not writable: { $folder }. Make it, or change ZHUANBAN_DATABASE_URL.
check-database-driver = The database driver { $module } is missing. For PostgreSQL install it: pip install "zhuanban[postgres]"
check-webhook-https = ZHUANBAN_WEBHOOK_URL must begin with https://, Telegram calls no other. Without the setting the bot polls by itself.
check-invalid = { $name } is wrong, it should be: { $expected }
check-expected-admins = Telegram account ids separated by commas, as in 123456789,987654321
check-expected-api-url = an address that begins with http:// or https://
check-expected-database-url = a database’s address, as in sqlite+aiosqlite:///zhuanban.db or postgresql+asyncpg://user:password@host/name
check-expected-log-level = one of DEBUG, INFO, WARNING, ERROR
check-expected-rate-chat = a number above 0: messages a second in one chat
check-expected-rate-group = a whole number above 0: messages a minute in one group
check-expected-rate-overall = a whole number above 0: messages a second over all
check-expected-sandbox-url = an address that begins with http:// or https://
check-expected-token = the token that @BotFather gave
check-expected-webhook-listen = host and port to listen at, as in 127.0.0.1:8080
check-expected-webhook-secret = 1 to 256 letters, digits, underscores or hyphens
check-expected-webhook-url = an address that begins with https://
