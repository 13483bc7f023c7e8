# The relay about a clue: between the liaisons of the two departments
relay-head = Clue { $number } · no. { $ordinal }
relay-head-answer = Clue { $number } · no. { $ordinal } (answers no. { $answers })
relay-topic-title = Clue { $number }
relay-topic-opening = This topic is the relay about clue { $number }: what you send here goes at once to everybody who takes part, and cannot be changed or taken back.
relay-line = { $words }
relay-copy =
    <b>{ $head }</b>
    { $department } { $name }  { $at }
    <blockquote>{ $words }</blockquote>
relay-copy-file =
    <b>{ $head }</b>
    { $department } { $name }  { $at }
relay-copy-instead =
    { $copy }
    { $why }
relay-instead = No liaison of { $department } can be reached, so this comes to you. Please remind them to open their chat with the bot, invite them, or name another liaison; they get it as soon as they open the chat.
relay-asked =
    { $ask }
    { $rule }
relay-ask = <b>Clue { $number }: write to { $department }</b>
relay-ask-answer = <b>Clue { $number }: answer no. { $ordinal } ({ $department })</b>
relay-rule = Send a text (1 to { NUMBER($limit, useGrouping: 0) } characters): it goes at once to everybody who takes part, and cannot be changed or taken back. No identity or phone numbers, no files; the material stays in your office’s file. You can send several; press “Done” at the end.
relay-rule-open = Send a text (1 to { NUMBER($limit, useGrouping: 0) } characters), a photo or a file: it goes at once to everybody who takes part, and cannot be changed or taken back. You can send several; press “Done” at the end.
relay-sent =
    Clue { $number }: no. { $ordinal } is sent, to { $many }.
    { $lines }
relay-sent-later = { $name } cannot be reached yet and gets it when they open their chat with the bot.
relay-sent-more = You can send more; press “Done” at the end.
relay-ended = Clue { $number }: done. To write again, press “Show the clue”, or reply to a message.
relay-role-leader = the { -leader }
relay-role-deputy = the { -deputy }
relay-rerouted = Clue { $number }, no. { $ordinal }: no liaison of { $department } can be reached. { $name }, { $role }, has it instead and is asked to see to it; the liaisons get it when they open their chat with the bot.
relay-undelivered = Clue { $number }, no. { $ordinal }: neither a liaison of { $department } nor the { -leader } can be reached. It is kept, and sent when they open their chat with the bot; if it is urgent, please call.
relay-members-changed =
    Clue { $number } · who takes part has changed ({ $at })
    { $lines }
relay-joined = { $name } ({ $department }) has joined and can read what was written before.
relay-left = { $name } ({ $department }) has left and gets no more.

# History
relay-history =
    <b>Clue { $number } · relay</b>  { $many } messages
    Who takes part:
    { $members }

    { $entries }
relay-history-none = Nothing was written yet.
relay-member = · { $name } ({ $department }) since { $joined_on }
relay-member-left = · { $name } ({ $department }) { $joined_on } to { $left_on }
relay-member-more = · { $many } more before
relay-entry =
    <b>{ $head }</b>
    { $department } { $name }  { $at }
    <blockquote>{ $words }</blockquote>
relay-entry-file =
    <b>{ $head }</b>
    { $department } { $name }  { $at }
    File: { $file }
relay-entry-both =
    <b>{ $head }</b>
    { $department } { $name }  { $at }
    File: { $file }
    <blockquote>{ $words }</blockquote>

button-relay-write = Write
button-relay-reply = Reply
button-relay-end = Done
button-relay-history = Relay so far
button-relay-file = File (no. { $ordinal })
button-relay-members = Members

refusal-relay-not-yours = You take no part in this relay: it is for the liaisons of the two sides, who entered the clue and who answers it. Ask your liaison, or send /clues.
refusal-relay-closed = The clue is closed: its relay can be read, not written to. If there is something new, send /clue and enter another clue.
refusal-relay-outside = This clue goes to an outside body: there is no relay. Please write on paper; the clue offers letter and receipt.
refusal-relay-between = The clue was returned, or waits for a department to be named: nobody has it. Please write once it is sent on.
refusal-relay-words-missing = There are no words; nothing was sent. Send 1 to { NUMBER($limit, useGrouping: 0) } characters.
refusal-relay-words-long = { NUMBER($many, useGrouping: 0) } characters are more than { NUMBER($limit, useGrouping: 0) }; nothing was sent. Please send several messages.
refusal-relay-caption-long = The caption has { NUMBER($many, useGrouping: 0) } characters, more than { NUMBER($limit, useGrouping: 0) }; nothing was sent. Shorten it, and send the rest as a message.
refusal-relay-personal-data = There seems to be an identity or phone number in it; nothing was sent. Leave it out and send again; the material stays in your file.
refusal-relay-files-off = The relay takes no photos or files; nothing was sent. Say where they are filed; if they must be sent, the { -leader } decides on it first, in the settings.
refusal-relay-file-kind = Only photos and documents (PDF, Word, Excel, PPT, OFD, WPS, txt, csv) are taken, no programs, archives, audio or video; nothing was sent.
refusal-relay-draft-old = More than an hour has passed; nothing was sent, lest it was meant for another. Reply to a message, or press “Write” in the clue, and send it again.
