# 检查设置
check-good = 设置无误，可以运行 zhuanban run。
check-introduced = 已连接 Telegram，机器人为 @{ $username }。
check-token-missing = 缺少机器人令牌。请在 Telegram 中向 @BotFather 发送 /newbot 取得令牌，写入环境变量或 .env 文件：ZHUANBAN_TOKEN=令牌
check-token-malformed = ZHUANBAN_TOKEN 不是机器人令牌的格式（一串数字、冒号、一串字母数字）。请从 @BotFather 处完整复制。
check-token-rejected = Telegram 不认识这个令牌（ZHUANBAN_TOKEN）。可能已被撤销，请向 @BotFather 发送 /token 核对。
check-unreachable = 无法连接 { $address }：{ $reason }。请检查网络和代理（HTTPS_PROXY）；使用自建 Bot API 服务的，请检查 ZHUANBAN_API_URL。
check-groups-off = 机器人 @{ $username } 不能加入群。请向 @BotFather 发送 /setjoingroups，选择该机器人并设为 Enable。
check-sandbox-unreachable = 无法连接聊天服务的时钟：{ $address }。请启动该服务，或去掉 ZHUANBAN_SANDBOX_URL。
check-listen = 不能在 { $address } 上监听：{ $reason }。请更换 ZHUANBAN_WEBHOOK_LISTEN，或停止占用该端口的程序。
check-admins-missing = 没有设置运维人员。请将其 Telegram 账号编号写入 ZHUANBAN_ADMINS（多人用逗号分隔），否则无人能绑定群，出现故障也无人知晓。
check-database-folder = 数据库所在的目录不存在或不可写：{ $folder }。请建立该目录，或更改 ZHUANBAN_DATABASE_URL。
check-database-driver = 缺少数据库驱动 { $module }。使用 PostgreSQL 的，请安装：pip install "zhuanban[postgres]"
check-webhook-https = ZHUANBAN_WEBHOOK_URL 必须以 https:// 开头，Telegram 不向其他地址推送。不用推送的，请去掉该设置，机器人将自行轮询。
check-invalid = { $name } 的值不对，应为：{ $expected }
check-expected-admins = Telegram 账号编号，多人用逗号分隔，如 123456789,987654321
check-expected-api-url = 以 http:// 或 https:// 开头的地址
check-expected-database-url = 数据库地址，如 sqlite+aiosqlite:///zhuanban.db 或 postgresql+asyncpg://用户:密码@主机/库名
check-expected-log-level = DEBUG、INFO、WARNING、ERROR 之一
check-expected-rate-chat = 大于 0 的数：每个聊天每秒最多发送的条数
check-expected-rate-group = 大于 0 的整数：每个群每分钟最多发送的条数
check-expected-rate-overall = 大于 0 的整数：全部聊天每秒最多发送的条数
check-expected-sandbox-url = 以 http:// 或 https:// 开头的地址
check-expected-token = 从 @BotFather 取得的令牌
check-expected-webhook-listen = 监听的主机和端口，如 127.0.0.1:8080
check-expected-webhook-secret = 1 至 256 个英文字母、数字、下划线或连字符
check-expected-webhook-url = 以 https:// 开头的地址
