# Draws: preview, announcement, throws, result, record
draw-stage-targets = draw of institutions
draw-stage-inspectors = draw and matching of inspectors
draw-stage-joint = draw of institutions, matched with inspectors
draw-stage-substitutes = draw of substitutes

draw-state-committed = objections
draw-state-throwing = throwing
draw-state-done = done
draw-state-cancelled = cancelled
draw-state-failed = failed

draw-preview =
    <b>Preview: { $stage }</b>
    { $lines }
    Time for objections: { $window } minutes

    { $obstacles }
draw-preview-ready = If all is right, tap “Open the draw”; to change something, use the buttons below it.
draw-lacks = ⚠️ This cannot be opened yet: { $why }
draw-lacks-no-witnesses = at least two departments need a witness whose account is tied. Invite witnesses under “Members”, then try again.
draw-lacks-no-targets = there is no institution to draw. Import the list of institutions, or check who is left out.
draw-lacks-no-seats = this round has no seat to draw for.
draw-lacks-people = ⚠️ This cannot be opened yet: { $pool } lacks { $missing } people; only { $people } could take a seat ({ $names }). Add people, raise the cap, or move the date.
draw-warns-people = ⚠️ Note: { $missing } seats of { $pool } may stay unfilled; { $people } people could take one, among them { $names }. They would be drawn as substitutes; you may add people or lower the ratio first.
draw-scarce = Note: the { $pool } seat at { $target } can be taken only by { $names }.
draw-scarce-more = { $many } more seats can be taken by one or two people only.

draw-line-date = Date of inspection: { $on }
draw-line-targets = Institutions: { $in_force } in force, { $percent }% (rounded up) is { $wanted }; { $able } can be drawn, <b>{ $take }</b> will be
draw-line-shortage = ⚠️ Not enough institutions: { $short } short
draw-line-left-out = Left out of this draw: { $many }
draw-left-out = · { $name }: { $reason }
draw-left-out-many = · { $reason }: { $many }
draw-out-higher-plan = inspection planned by a higher body
draw-out-look-back = problems found last year, look-back this year
draw-out-inspected = drawn this year already
draw-out-suspended = suspended
draw-out-retired = retired
draw-line-team = Teams: { $targets } institutions, <b>{ $seats }</b> seats, at each:
draw-team-part = · { $pool }: { $many }
draw-line-vacant = Vacant seats: <b>{ $many }</b>
draw-line-pool = People who can be drawn, { $pool }: { $many }
draw-line-witnesses = Witnesses ({ $department }): { $names }, { $throws } throws of { $emoji }
draw-line-spare = Note: { $departments } has one witness only; a spare one is advisable.

button-draw-new = Draw
button-draw-all = Draws so far
button-draw-open = ✅ Open the draw
button-draw-less = Ratio −5%
button-draw-more = Ratio +5%
button-draw-earlier = Date −1 working day
button-draw-later = Date +1 working day
button-draw-window = Objections: { $minutes } minutes
button-draw-targets-only = Institutions only
button-draw-both = Institutions and inspectors
button-draw-guest-in = { $name } joins
button-draw-guest-out = { $name } does not join
button-draw-experts = Experts: { $many }
button-draw-show = Draw inspectors
button-draw-object = Object to the list
button-draw-cancel = Cancel this draw
button-draw-cancel-for = { $reason }
button-draw-fail = Cannot be finished: close it
button-draw-card = { $number }
button-draw-newer = ‹ newer
button-draw-older = older ›

draw-commitment =
    <b>Draw { $number }</b>
    { $title }: { $stage }
    { $lines }

    Until <b>{ $opens_at }</b> any department's liaison can object to the list; then throwing begins.
    Commitment (keep it, to check the result against):
    <code>{ $commitment }</code>
    Ledger entry { $seq }: <code>{ $head }</code>
draw-manifest-file = The lists of draw { $number }. The commitment is computed from this file and a secret not yet published.

draw-progress =
    <b>Draw { $number }</b>
    { $state }
draw-progress-waiting = Time for objections; throwing begins { $opens_at }.
draw-progress-objections = { $many ->
        [one] One objection waits
       *[other] { $many } objections wait
    } for the leader's answer; until then nobody throws.
draw-progress-throwing =
    Throwing:
    { $lines }
draw-progress-department = · { $department }: { $made } / { $of }
draw-progress-done = All throws made, result posted.
draw-progress-cancelled = Cancelled.
draw-progress-failed = Could not be finished, closed.

draw-opening =
    <b>Draw { $number }: throw { $emoji } now</b>
    Witnesses named here, send { $emoji } in this group. Only what is sent after this message counts.
    { $lines }
    Commitment: <code>{ $commitment }</code>
draw-opening-department = · { $department }: { $each } ({ $names })

draw-throw-counted =
    Counted: { $department }, throw { $k } of { $each }, <b>{ $value }</b> (draw { $number })
    Commitment: <code>{ $commitment }</code>
draw-throw-too-early =
    Not counted: throwing is not open yet. Wait for the message that opens it (draw { $number })
    Commitment: <code>{ $commitment }</code>
draw-throw-unordered =
    Not counted: this message's number is before that of a throw that counts, so nobody could check their order. Throw again (draw { $number })
    Commitment: <code>{ $commitment }</code>
draw-throw-not-a-witness =
    Not counted: only this draw's witnesses can throw (draw { $number })
    Commitment: <code>{ $commitment }</code>
draw-throw-elsewhere =
    Not counted: throw in the task force's group (draw { $number })
    Commitment: <code>{ $commitment }</code>
draw-throw-enough =
    Not counted: { $department } has made its { $each } throws (draw { $number })
    Commitment: <code>{ $commitment }</code>
draw-throw-wrong-emoji =
    Not counted: send the die that the announcement names (draw { $number })
    Commitment: <code>{ $commitment }</code>
draw-throw-not-own =
    Not counted: a forwarded or scheduled die, or one through another bot, is no throw. You throw no more in this draw; another witness of { $department } does (draw { $number })
    Commitment: <code>{ $commitment }</code>
draw-throw-dismissed =
    Not counted: you throw no more in this draw; another witness of { $department } does (draw { $number })
    Commitment: <code>{ $commitment }</code>

draw-result =
    <b>Result of draw { $number }</b>
    { $stage }
    { $lines }

    Throws not counted: { $refused }
    { $gaps }
    { $warning }
    Ledger entry { $seq }: <code>{ $head }</code>
draw-result-target = { $k }. <b>{ $name }</b>{ $team }
draw-result-team = : { $team }
draw-result-substitute = { " " }(substitute no. { $ordinal } for the seat): { $team }
draw-result-no-team = { "" }
draw-result-more = … and { $more } more ({ $targets } in all); the proof file has them all.
draw-result-unfilled = ⚠️ { $many } seats could not be filled; they need a draw of substitutes.
draw-gaps-none = No message number is missing between opening and last throw.
draw-gaps = { $many } message numbers between opening and last throw were never seen ({ $ids }): deleted messages, or other bots'.
draw-gaps-unknown = The message numbers between opening and last throw could not be checked.
draw-sentence = Nobody could know or steer this result beforehand as long as one of the two was honest: the operator of the bot, or the dice of the chat service.
draw-sentence-people =
    Nobody could know or steer this result beforehand as long as one of the two was honest: the operator of the bot, or the dice of the chat service. Where pairs are barred, every result is lawful but not every one equally likely.
    Everybody drawn has a notice in their private chat: please answer it.
draw-proof-page = The page that checks draw { $number } (with names, for the task force only): save it, open it by double click, no network needed; it also finds you and your throws.
draw-proof-file = Proof of draw { $number } (with names, for the task force only); zhuanban verify checks each step.

draw-cancel-ask = Cancel draw { $number }: choose a reason, or write one (up to 500 characters). Number, reason and secret stay public.
draw-reason-list = the list has changed
draw-reason-time = another time is set
draw-reason-witness = witnesses cannot attend
draw-reason-no-witness = a department has no witness left
draw-reason-moved = the group became a supergroup, which numbers its messages anew: nobody could check the order of the throws
draw-reason-upheld = the list was checked and stands
draw-reason-explained = explained in person, no objection remains
draw-reason-withdrawn = taken back by whoever raised it
draw-cancelled =
    <b>Draw { $number } cancelled</b>
    { $who }: { $reason }
    The secret is published, to be checked against the commitment:
    Secret: <code>{ $secret }</code>
    Commitment: <code>{ $commitment }</code>
draw-cancelled-own = Draw { $number } is cancelled. Open the next one when it is needed.
draw-failed =
    <b>Draw { $number } could not be finished and is closed</b>
    { $reason }
    The secret is published, to be checked against the commitment:
    Secret: <code>{ $secret }</code>
    Commitment: <code>{ $commitment }</code>
draw-failed-leader-no-witness = Draw { $number } is closed: a department has no witness left. Add witnesses, then open the next one.
draw-failed-leader-moved = Draw { $number } is closed: the group became a supergroup, which numbers its messages anew, so nobody could check the order of the throws. Please open the next one.

draw-none = No draw so far.
draw-list =
    <b>Draws so far: { $many }</b>
    { $lines }
draw-list-line =
    <b>{ $number }</b>: { $state }
    { "  " }{ $stage }
    { "  " }{ $opened_at }
draw-list-official =
    <b>Drawn in the official system</b>, task { $reference }
      { $title }
      date of inspection: { $inspect_on }
draw-card =
    <b>Draw { $number }</b>: { $state }
    { $stage }
    Opened by: { $opened_by }
    Opened: { $opened_at }
    Throwing: from { $opens_at }
    Commitment: <code>{ $commitment }</code>
    Your number in the proof: <code>{ $own }</code>
    { $end }
draw-card-closed =
    Reason: { $reason }
    Secret: <code>{ $secret }</code>
draw-card-done = The proof is attached; zhuanban verify checks each step.
draw-card-open = The group shows how far it is.

refusal-draw-unfinished = Draw { $number } is not finished. Finish or cancel it first.
refusal-draw-no-group = The task force has no group yet. Ask the operator to send /bind there.
refusal-draw-no-witnesses = At least two departments need a witness whose account is tied. Invite them under “Members”.
refusal-draw-no-targets = There is no institution to draw. Import the list first.
refusal-draw-no-seats = No seat of this round needs a draw. /board shows where it stands.
refusal-draw-short = Not enough people for { $pools }. Add people, raise the cap or move the date.
refusal-draw-already-done = Draw { $number } is done. /draws shows the result.
refusal-draw-already-cancelled = Draw { $number } was cancelled. /draws shows why.
refusal-draw-already-failed = Draw { $number } was closed. /draws shows why.
refusal-draw-thrown = Somebody has thrown in draw { $number }: it can only be finished.
refusal-draw-not-stuck = Every department in draw { $number } still has a witness who can throw.
refusal-draw-changed = Draw { $number } has just changed. /draws shows where it stands.
refusal-draw-reason-missing = Give a reason of 1 to { $limit } characters.
refusal-draw-throw-known = A message of this number was entered as a throw before; this one does not count. To throw, send a new die (draw { $number }).
refusal-draw-none-open = No draw is open. /draws shows those so far.
draw-opened = Draw { $number } is open; announcement and lists are in the group. Throwing begins { $opens_at }.
draw-unreachable = Note: { $many } people who can be drawn have no private chat with this bot ({ $names }); if drawn they can only be mentioned in the group. Invite them under “Members”.

# The public edition
draw-public-page = Public edition: the page that checks draw { $number } (without names of people), for the website. Download it and open it by double click, offline; people find themselves by their number (see Draws).
draw-public-file = Public edition: the proof of draw { $number } (without names of people), for the website.
release-done = The public edition of draw { $number } stands in the group, to be put on the website.
button-draw-release = Give out the public edition (no names)
refusal-release-too-early = { $many } inspections of this round have not ended (the latest is on { $last }). The public edition can be given out once all have.
refusal-release-no-visits = No inspections are arranged in the round of draw { $number } yet. The public edition can be given out once all have ended.
refusal-release-already = The public edition of draw { $number } stands in the group already; look there for "Public edition".
