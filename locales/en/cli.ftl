# Command line
cli-task-force-added = { $id } is set up: { $title } (results public within { $days } working days of an inspection). Send /bind in its group, and import its rosters with zhuanban import.
cli-task-force = { $id }  { $title }  ({ $preset }, { $bound })
cli-task-forces-none = There is no task force yet. Run: zhuanban task-force add ID --preset long_term_care --title TITLE
cli-bound = group bound
cli-unbound = no group
cli-publication-days = For this kind no document sets one term for publishing results. Enter the working days that the law applying to you gives
cli-invitation = Invitation for { $name } ({ $department }). This link works once, for { $days } days; give it to them only:
cli-invitation-code = The bot's name could not be asked, so there is no link. They can send the bot: /start { $code }
cli-import-sure = Import this?
cli-import-additions = { $absent } on the present list are not in the file and stay as they are. If the file is the whole list, run this again with --complete.
cli-import-more = { $many } more refused rows are not listed.
cli-due = { $due_on }
cli-due-provisional = { $due_on }, provisional: no holiday notice for that year yet, counted by weekends and statutory holidays
cli-verify-which = Name a proof file, or --ledger to check the ledger (a round's file may follow it); --head goes with --ledger.
cli-step-ok = ✅ { $name }  { $about }{ $detail }
cli-step-failed = ❌ { $name }  { $about }: { $detail }
cli-step-absent = ➖ { $name }  { $about }: not in the file{ $detail }
cli-step-skipped = ⏸ { $name }  { $about }: not checked, since an earlier step failed{ $detail }
cli-about-format = the file's format
cli-about-manifest = the manifest
cli-about-commitment = the commitment
cli-about-transcript = the throws
cli-about-seed = the seed
cli-about-result = the result
cli-about-names = the names
cli-about-sealed = the seal
cli-part-format = the file's format
cli-part-part = the team's part
cli-part-path = the path
cli-part-root = the value of the parts
cli-part-root-absent = ➖ { $name }  the value of the parts: not given by --root, not compared yet
cli-part-alone = The part fits the value in its own file. It was not compared with the one posted in the group: give that by --root before you conclude anything.
cli-part-holds = It holds: the part was settled when the draw was sealed, and has not been changed since.
cli-parts = The value of the parts, computed from their salts: { $root }. Compare it with the post of the sealing.
cli-parts-same = The value of the parts, computed from their salts, is the one given: { $root }
cli-parts-differ = The value of the parts, computed from their salts, is { $root }, not the one given.
cli-verify-root = --root goes with one team's part of a sealed draw, or with its proof once the seal has fallen; this file has no salts of parts.
cli-proof-holds = Everything holds: commitment and throws give this result. Compare the commitment with the post in your chat.
cli-proof-fails = It does not hold. First step that fails: { $step }
cli-chain-whole =
    ✅ { $name }: { $many } entries, each following from the one before{ $compared ->
        [0] .
       *[other] , and { $compared } given heads agree.
    } The last is { $head } (compare it with the group's)
cli-chain-altered = ❌ { $name }: entry { $seq } was altered. Stop this machine, secure the database file, compare it with a backup
cli-chain-missing = ❌ { $name }: entry { $seq } is missing. Stop this machine, secure the database file, compare it with a backup
cli-chain-extra = ❌ { $name }: there is a second entry { $seq }. Stop this machine, secure the database file, compare it with a backup
cli-chain-unlinked = ❌ { $name }: entry { $seq } does not follow from the one before: what comes before it was altered and reckoned anew. Stop this machine, secure the database file, compare it with a backup
cli-chain-contradicted = ❌ { $name }: entry { $seq } is not the one whose head was given ({ $digits }), or is gone: all that follows may have been reckoned anew, or cut off
cli-chain-drawless = ❌ { $name }: the entry that the announcement of draw { $number } names is gone: the ledger may have been reckoned anew
cli-head-invalid = "{ $head }" is no head. Write TASK-FORCE:NUMBER:DIGITS, such as ltc:17:a1b2c3d4e5f60718 (16 digits at least).
cli-chain-unsealed = ❌ { $name }: sealed words of entry { $seq } are gone or do not fit their digest
cli-excerpt-written = Written: { $path }. To check it offline: zhuanban verify --ledger { $path } --head { $head }
cli-excerpt-whole =
    ✅ ledger of round { $round }: { $many } entries of its own, each of { $first } to { $last } following from the one before{ $compared ->
        [0] . Not yet compared with a head from the group: add --head; this file ends with { $head }
        [one] , in agreement with the head given
       *[other] , in agreement with the { $compared } heads given
    }
cli-excerpt-unsalted = Entries up to { $last } are of an older kind: of those of other rounds this file cannot show that one follows from the other; if need be, run zhuanban verify --ledger on the server
cli-excerpt-none = ❌ This is no ledger of a round. Use the file that zhuanban ledger wrote or the bot sent
cli-excerpt-header = ❌ The first line is not the one that the last entry seals: it was altered, or the end was cut off. Ask for the original
cli-excerpt-cut = ❌ Entry { $seq } or what follows it is missing: the end was cut off. Ask for the original
cli-excerpt-veiled = ❌ Entry { $seq } belongs to the round and has no words here: somebody hid it, or its result was withheld since
cli-excerpt-foreign = ❌ Entry { $seq } was not among the round's when it was exported: it was put in later. Ask for the original
cli-excerpt-shown = ❌ The entries shown are not those of the export: one was altered and reckoned anew. Ask for the original
cli-excerpt-altered = ❌ Entry { $seq } was altered. Ask for the original
cli-excerpt-missing = ❌ Entry { $seq } is missing, or the order was changed. Ask for the original
cli-excerpt-extra = ❌ There is a second entry { $seq }, or the order was changed. Ask for the original
cli-excerpt-unlinked = ❌ Entry { $seq } does not follow from the one before: what comes before it was altered and reckoned anew. Ask for the original
cli-excerpt-contradicted = ❌ Entry { $seq } is not the one whose head was given ({ $digits }): the whole file was reckoned anew
cli-excerpt-outside = ❌ The head given is that of entry { $seq }, which is not in this file. Give one of an entry in it
cli-excerpt-other = ❌ This is the ledger of task force { $own }; the head given is of { $given }
cli-ledger-empty = The ledger has no entries yet.
refusal-preset-unknown = There is no such preset. There are: { $known }
refusal-task-force-id-invalid = The id begins with a lower-case letter or digit and has lower-case letters, digits, - and _ only, at most 32.
refusal-task-force-title-invalid = The title has 1 to { $limit } characters.
refusal-task-force-publication-missing = For this kind no document sets one term. Add --publication-days (working days, as the law applying to you has it; { $suggested } is suggested).
refusal-task-force-publication-invalid = The term has 1 to { $limit } working days.
refusal-task-force-exists = The id { $id } is taken. Choose another.
refusal-task-force-unknown = There is no task force { $id }. See zhuanban task-force list.
refusal-staff-no-unknown = The list of people of “{ $title }” has no staff number { $staff_no }. Check it, or import the list first.
refusal-department-unknown = The task force has no such department. There are: { $known }
refusal-roster-moved-on = The list has changed in the meantime; nothing was imported. Run the command again.
