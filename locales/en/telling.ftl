telling-unreachable = { $name }: a notice is waiting for you, but you have no private chat with this bot yet. Tap the button below, then Start, to receive it.
button-start-bot = Open private chat
