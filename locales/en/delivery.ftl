# Taking in and sending
text-cut = … (too long, the rest is left out)
delivery-repeated = (The connection broke, so you may have received this before. This copy counts.)
delivery-unreachable = { $name }: a notice could not reach you. Please press the button below, then “Start”, so that this bot may write to you.
delivery-unknown =
    Message no. { $number } ({ $at }, to { $chat }): the connection broke, so nobody knows whether it arrived.
    Please look in that chat. If it is there, press “It arrived”; if not, press “Send again”.
    The message:
    { $excerpt }
delivery-unknown-private =
    Message no. { $number } ({ $at }, to { $chat }): the connection broke twice, so nobody knows whether it arrived.
    Please ask the person. If they have it, press “It arrived”; if not, press “Send again”.
delivery-dead =
    Message no. { $number } ({ $at }, to { $chat }) cannot be delivered and was given up. Other messages go on.
    Telegram answered: { $reason }
delivery-dead-render =
    Message no. { $number } ({ $at }, to { $chat }) could not be made and was given up. Other messages go on. Please look into the log and tell the developers.
delivery-chat-private = a private chat
delivery-chat-person = the private chat with { $name }
delivery-chat-group = the group “{ $title }”
button-delivery-arrived = It arrived
button-delivery-resend = Send again
intake-downtime = The bot was down for about { $hours } hours. Telegram keeps messages for 24 hours only, so some may be lost: please ask the liaisons to check and to send theirs again.
