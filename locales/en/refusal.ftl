# Answers that all capabilities share: why not, and what to do next
refusal-stranger = This bot is for staff whose account is tied to it. To use it, ask your department's liaison for an invitation link.
refusal-not-allowed = Your role does not include this. What you can do is in /menu; if that seems wrong, ask your department's liaison.
refusal-not-understood = That was not understood. Choose from /menu, or see the commands in /help.
refusal-button-invalid = This button no longer works. Please start again from /menu.
refusal-only-private = This command works only in your private chat with the bot. Open it and send the command there.
refusal-only-group = This command works only in the task force's group. Please send it there.
failure = Something failed, and your request had no effect. Please try again later; if it fails again, give the administrator this number: { $number }.
failure-operator = ⚠️ A request failed and was set aside. Number: { $number }; please see the server's log.
refusal-photo-unexpected = No photo is awaited now. Open the matter from /menu first, press what it offers, then send the photo.
# files that were sent: their size and kind
refusal-file-big = The file has more than { NUMBER($limit, useGrouping: 0) } MB and was not taken. Please make it smaller, or send it in parts.
refusal-file-empty = The file is empty and was not taken. Please check it and send it again.
refusal-file-not-fetched = The file could not be fetched. Please send it again in a while.
refusal-file-kind-scan = Only photos (JPG, PNG, HEIC, WebP) and PDF files are taken. Please save others as PDF and send them again.
refusal-file-kind-paper = Only photos (JPG, PNG, HEIC, WebP), PDF, Word, WPS and OFD files are taken. Please convert others and send them again.
refusal-paper-number-invalid = Send the number of the paper: at most { $limit } characters, with a digit, no facts of the case.
# words and days that were typed
refusal-words-missing = Please write it down (1 to { NUMBER($limit, useGrouping: 0) } characters).
refusal-words-long = { NUMBER($many, useGrouping: 0) } characters are more than { NUMBER($limit, useGrouping: 0) }. Please shorten it and send it again.
refusal-day-unread = No date could be read. Please send it like 2026-12-08.
refusal-day-outside = The date has to lie between { $first } and { $last }. Please check, and choose or send another.
