# Sealed draws: the seal, telling, unsealing
draw-state-sealed = done, result sealed
draw-line-sealed =
    <b>Sealed draw</b>: the result is not published. { $told ->
        [1] The substitute is told their own part by direct message at once.
       *[other] { $tell_at }: those drawn are told their own part by direct message.
    } { $unseal_at }: the seal falls, and the whole result is published with its proof.
    Please note: until then the operator of this bot is technically able to read the result.
draw-line-manifest-kept = The list names vacant seats and teams, so it is not published before the seal falls; it is posted then. The commitment fixes it already.
draw-lacks-hidden = ⚠️ Cannot be opened yet: { $pool } lacks { $missing } for its seats. The round is still sealed, so neither seats nor people are named. Add people or raise the cap, or wait until the seal has fallen.
draw-progress-sealed = All throws made, the result is sealed.
draw-sealed =
    <b>Result sealed: { $number }</b>
    { $stage }
    The result is settled and can no longer change; it is sealed. Its hash (keep it, to compare it later):
    <code>{ $sealed }</code>
    { $parts }
    { $told ->
        [1] The substitute is told their own part by direct message at once.
       *[other] { $tell_at }: those drawn are told their own part by direct message.
    } { $unseal_at }: the seal falls, and the whole result is published with its proof.
    Please note: until then the operator of this bot is technically able to read the result; the hash only makes sure that it is not changed.

    Throws not counted: { $refused }
    { $gaps }
    Ledger entry { $seq }: <code>{ $head }</code>
draw-sealed-parts =
    Value of the parts (with it each team checks its own part before the seal falls; keep it too):
    <code>{ $root }</code>
draw-sealed-no-parts = This draw is for substitutes and has no value of the parts; all of it can be checked once the seal has fallen.
draw-unsealed =
    <b>Sealed draw opened: { $number }</b>
    { $stage }
    { $lines }

    Hash of the sealed result: <code>{ $sealed }</code>
    Check with the page below that the hash is the one that was posted, and the result the one that was sealed.
    { $gaps }
    Ledger entry { $seq }: <code>{ $head }</code>
draw-card-sealed =
    { $lines }
    Sealed until { $unseal_at }; then the whole result is published with its proof.
draw-card-seal = Hash of the sealed result: <code>{ $sealed }</code>
draw-card-parts = Value of the parts: <code>{ $root }</code>
sealed-part-page = Draw { $number }, the page that checks your part: save it, open it by double click, no network needed; enter the value of the parts posted in the group. Please keep it to yourselves until the seal falls.
sealed-told-chair =
    Draw { $number }: those drawn have been told their own part by direct message.{ $late ->
        [1] { " " }(The bot was down: they were told later than planned.)
       *[other] { "" }
    }{ $many ->
        [0] { "" }
       *[other] { " " }The bot cannot write to these { $many }; please ask them to start a chat with it: { $names }.
    }
sealed-target = an institution of this round (sealed)
substitute-hidden = ・The round is still sealed: its seats are not listed

unsealed-due = Sealed draw { $numbers }: its time has come. The whole result and proof are published now.
unsealed-late = Sealed draw { $numbers } was to be opened { $unseal_at }; the bot was down then. The whole result and proof are published now.
unsealed-early =
    { $name } has decided to open sealed draw { $numbers } early (planned: { $unseal_at }). The whole result and proof are published now.
    Reason: { $reason }
unseal-ask = Draw { $number } is to be opened { $unseal_at }. To open it before that, send the reason (at most { $limit } characters). It will be published in the group.
unseal-sure =
    Open draw { $number } now? The whole result is published in the group at once, which cannot be taken back.
    Reason: { $reason }
unseal-done = Draw { $number } is open; result and proof stand in the group.

button-draw-sealed = Make it a sealed draw
button-draw-public = Make it a public draw
button-draw-tell = Tell them at { $at }
button-draw-unseal-days = Open on working day { $many } after the inspections
button-draw-unseal = Open before its day
button-draw-unseal-sure = Open and publish now
button-unseal-back = Back

refusal-sealed-round = This round is still sealed: for now each person can only deal with their own part. Please wait until it is opened.
refusal-draw-sealed-waiting = A sealed draw is not open yet (planned: { $unseal_at }). Another draw's list would give its result away. Wait, or open it early under Draws.
refusal-draw-seal-no-key = There is no key, so nothing can be sealed. Ask the operator to set ZHUANBAN_KEYS, or hold a public draw.
refusal-draw-seal-joint-only = A sealed draw takes institutions and people together. Press "both together", or hold a public draw.
refusal-draw-seal-too-late = They must be told after throwing begins ({ $opens_at }). Choose a later day of inspection or a shorter window.
refusal-draw-unsealed-already = Draw { $number } is open already; result and proof stand in the group. See /draws.
refusal-unseal-reason-missing = Please give the reason in words (at most { $limit } characters).
refusal-unseal-no-reason = Please press "Open before its day" and send the reason first.
