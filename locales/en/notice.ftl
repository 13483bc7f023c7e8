# Notices
notice =
    <b>{ $office }: notice of inspection</b>
    { $name }: { $called }

    Institution: <b>{ $target }</b>
    { $when }
    Seat: { $seat }
    Your team:
    { $team }

    { $duties }

    State: { $state }
notice-called-drawn = you have been drawn by public lot for “{ $round }”.
notice-called-official = by a draw in the official system (task { $reference }) you take part in “{ $round }”.
notice-called-direct = by arrangement of { $body } you take part in “{ $round }” ({ $kind }).
notice-day = Date: <b>{ $inspect_on }</b>
notice-place = Place: { $place }
notice-earlier = Found there before:
notice-earlier-problems = · { $ended_on }: problems ({ $parts })
notice-earlier-nothing = · { $ended_on }: nothing found ({ $departments })
notice-over =
    <b>Inspection duty ended</b>
    Institution: { $target }
    Date: { $inspect_on }
    You no longer take part in this inspection.
notice-target = { $name }
notice-target-area = { $name } ({ $area })
notice-drawn = { $pool }
notice-substitute = { $pool } (substitute: occupant no. { $ordinal } of this seat, substitution no. { $k })
notice-colleague = · { $name } ({ $department })
notice-colleague-auxiliary = · { $name } ({ $department }, auxiliary)
notice-team-none = · not known yet
notice-duties = Show your enforcement certificate without being asked; at least two officers inspect together. Accept no meals, gifts or other benefits from the institution, and keep the schedule to yourself.
notice-duties-auxiliary = You take part as an auxiliary: work alongside the certified officers, never inspect alone. Accept no meals, gifts or other benefits from the institution, and keep the schedule to yourself.

notice-please-answer = awaiting your answer. Please answer by a button below within { $days ->
    [one] { $days } working day
   *[other] { $days } working days
}.
notice-state-notified = awaiting answer
notice-state-accepted = accepted
notice-state-recusal = recusal requested, not yet decided; you do not take part meanwhile
notice-state-absence = absence requested, not yet decided; you do not take part meanwhile
notice-state-challenged = { $state } (the institution asks for your recusal; the inspection goes on until decided)

notice-accepted = Accepted. Please be there on the day.
notice-team-changed = Your inspection team is changing: { $target }, { $inspect_on }. Your notice will be updated once the new member is known.

# Following up
notice-reminder =
    <b>Please answer</b>
    Your answer is still awaited for:
    { $lines }
    { $delay }
notice-in-time = Please answer by a button below.
notice-late = Please answer by a button below. (The bot was down: this reminder is late.)
notice-unanswered =
    <b>Inspection duties without an answer: { $many }</b>
    { $lines }
    Please have them send /my and answer; whoever cannot attend should say so, so that a substitute can be drawn.
notice-unanswered-line = · { $name } ({ $department }): { $many }, the first on { $inspect_on }: { $targets }

notice-inspection = Checklist and progress
button-notice-accept = Accept
button-notice-accept-numbered = { $k }. Accept
button-notice-show = { $k }. { $target }: show notice

refusal-notice-not-yours = This is not your duty. Send /my to see yours.
refusal-notice-released = You are no longer in this seat: no answer is needed. Send /my to see your duties.
refusal-notice-accepted-already = You have accepted this already. If you have a conflict, press “Ask to be recused”.
refusal-notice-requested = Your request is not yet decided. To take part after all, press “Withdraw request” first.
refusal-notice-changed = This duty has just changed. Send /my to see its state now.
