# Meetings: joint meetings, case consultations, joint interviews
meeting-kind-joint = Joint meeting
meeting-kind-consultation = Case consultation
meeting-kind-interview = Joint interview
meeting-state-called = agenda open
meeting-state-frozen = agenda set
meeting-state-held = held, minutes to be confirmed
meeting-state-closed = minutes confirmed
meeting-state-cancelled = cancelled
meeting-head =
    <b>{ $kind } ({ $number })</b>
    When: { $starts_at }
    Where: { $place }
    Chair: { $chair }
meeting-counts = { $attending } attending, { $absent } cannot, { $silent } without an answer
meeting-freeze-hint = Items can be proposed until { $freeze_at }; the agenda is published then.
meeting-frozen-hint = The agenda is set.

# Calling, moving
meeting-choose-kind =
    <b>Call a meeting</b>
    Please choose its kind:
meeting-choose-day =
    <b>{ $kind }</b>
    Please choose the day, or send it, such as 12-8:
meeting-choose-time =
    <b>{ $kind }</b>　{ $day }
    Please choose the time, or send it, such as 9:30:
meeting-choose-place =
    <b>{ $kind }</b>　{ $starts_at }
    Please send the place (1 to { $limit } characters):
meeting-day = { $day }
meeting-day-full = { $day }{ $off }
meeting-day-off = { " " }(not a working day, please check)
meeting-time = { $time }
meeting-place = { $place }
meeting-confirm =
    <b>{ $kind }</b>
    When: { $starts_at }{ $rest }
    Where: { $place }
    Chair: { $chair }
    Called: { $scope }
    Items until: { $freeze_at }

    Once confirmed it is announced in the group and to each person. To change the place, send it again.
meeting-confirm-move =
    <b>{ $kind }: new time</b>
    When: { $starts_at }{ $rest }
    Where: { $place }
    Chair: { $chair }
    Called: { $scope }
    Items until: { $freeze_at }

    Once confirmed everybody is told and asked again whether they attend; the agenda is open again. To change the place, send it again.
meeting-scope-core = leader, deputies, heads of departments and liaisons
meeting-scope-all = all members
meeting-in-group =
    { $head }

    { $counts }
    { $hint }
meeting-in-group-over =
    { $head }

    { $state }
meeting-calendar-caption = { $kind } ({ $number }): calendar file, open it to update your calendar: { $starts_at }
meeting-calendar-summary = { $office }: { $kind } ({ $number })
meeting-calendar-description = Chair: { $chair }
meeting-invitation =
    <b>You are called to a meeting</b>
    { $head }

    Please say whether you attend.
meeting-invitation-moved =
    <b>A meeting has been moved</b>
    { $head }

    Please say again whether you attend.
meeting-invitation-hint =
    { $words }
    { $hint }
meeting-called-done =
    <b>Called: { $kind } ({ $number })</b>
    { $starts_at }, { $place }
    Chair: { $chair }
    { $many } people have been told.
meeting-moved =
    <b>A meeting has been moved</b>
    { $head }
meeting-moved-done =
    <b>Moved: { $kind } ({ $number })</b>
    { $starts_at }, { $place }
    Chair: { $chair }
    { $many } people have been told and asked again.
meeting-cancel-ask =
    { $head }

    Please send the reason for cancelling (1 to { $limit } characters); with it the meeting is cancelled and everybody called is told.
meeting-cancelled =
    <b>A meeting has been cancelled</b>
    { $head }
    Reason: { $reason }
meeting-cancelled-done = { $kind } ({ $number }) is cancelled; it was to be on { $starts_at }, { $place }, chair { $chair }. Everybody called has been told.

# Answers
meeting-attending = Noted: you attend the { $kind } on { $starts_at }, { $place } ({ $number }, chair { $chair }).
meeting-declined = Noted: you cannot attend. If somebody comes in your place, please name them in the private chat.
meeting-stand-in-ask =
    { $head }

    It is noted that you cannot attend. If somebody comes in your place, please send their name and post (1 to { $limit } characters).
meeting-stand-in-named = Noted: you cannot attend, { $name } comes in your place.
meeting-nobody-instead = Noted: you cannot attend, nobody comes in your place.
meeting-answered =
    { $head }

    { $said }
meeting-attendance =
    { $head }

    <b>Attending ({ $many_attending })</b>
    { $attending }
    <b>Cannot attend ({ $many_absent })</b>
    { $absent }
    <b>Without an answer ({ $many_silent })</b>
    { $silent }
meeting-attendance-name = { $name } ({ $department })
meeting-attendance-instead = { $who }, in their place { $name }
meeting-attendance-none = nobody
meeting-attendance-more = and { $many } more

# Reminders
meeting-reminder =
    <b>{ $heading }</b>
    { $head }

    { $hint }
meeting-reminder-day = A meeting is coming up
meeting-reminder-hour = A meeting begins within the hour
meeting-reminder-attending = You have said that you attend; please be on time, or answer again if that has changed.
meeting-reminder-silent = You have not answered yet; please say whether you attend.
meeting-held-ask =
    { $head }

    Its time has passed. If it was held, please write the minutes; if not, move or cancel it.
meeting-minutes-open =
    { $head }

    Its minutes are not confirmed yet. Please write them, and let the chair confirm them.

# Items
meeting-propose-title =
    { $head }

    Please send the item's title (1 to { $limit } characters). { $public }
meeting-title-public = The agenda is published in the group: please write nothing of cases or persons.
meeting-title-private = Only those called see it; the group sees the number of items.
meeting-go-private = Please go on in the private chat.
meeting-propose-reporter =
    Item: { $title }
    Who reports? Please send the name (1 to { $limit } characters).
meeting-propose-lasts =
    Item: { $title }
    Reports: { $reporter }
    How many minutes? Please choose, or send a number (1 to { $limit }).
meeting-lasts = { $many } min
meeting-item-added =
    <b>On the agenda: { $kind } ({ $number })</b>
    { $starts_at }, { $place }, chair { $chair }
    { $title } ({ $department }, { $reporter } reports, { $lasts } min)
    It can be taken back until the agenda is set.
meeting-item-withdrawn = Item taken back: { $title }
meeting-raise-title =
    { $head }

    Please send the title of the item that came up in the meeting (1 to { $limit } characters).
meeting-item-raised = Item added: { $title }
meeting-agenda =
    <b>Agenda</b>
    { $head }

    { $many } items, about { $lasts } min
    { $lines }
meeting-agenda-counted =
    <b>The agenda is set</b>
    { $head }

    { $many } items, about { $lasts } min. Those called have received it by direct message.
meeting-agenda-heading = <b>Agenda ({ $many } items)</b>
meeting-agenda-none = No items yet.
meeting-item-line = { $k }. { $title } ({ $department }, { $reporter } reports, { $lasts } min)
meeting-item-line-raised = { $k }. { $title } ({ $department }, came up in the meeting)
meeting-gathered-line = { $k }. { $title } ({ $lasts } min)
meeting-frozen-now = The agenda of { $kind } ({ $number }) is set and published: { $starts_at }, { $place }, chair { $chair }.
meeting-agenda-caption = { $kind } ({ $number }), agenda: { $starts_at }, { $place }, chair { $chair }

# Items that come by themselves
meeting-gathered-overdue = Results overdue: not published, not reported
meeting-gathered-follow-ups = Overdue follow-ups
meeting-gathered-actions = Open actions of earlier meetings
meeting-gathered-progress = Progress of each department
meeting-gathered-coverage = Coverage of this year's plan
meeting-gathered-clues = Clues to be signed for and answered
meeting-clues-line =
    　・{ $department }:{ $unsigned ->
        [0] {""}
       *[other] {" "}to be signed for { $unsigned } (the oldest for { $days } days)
    }{ $late ->
        [0] {""}
       *[other] { $unsigned ->
            [0] {" "}
           *[other] ,{" "}
        }feedback overdue { $late }
    }
meeting-clues-disputed = 　・The { -leader } has to decide who is competent: { $many }
meeting-progress-cases = 　・{ $department }: cases filed { $filed }, under way { $pending }, closed { $closed }
meeting-progress-clues = 　・{ $department }: clues sent { $sent }, accepted { $accepted }, answered { $reported }, closed { $closed }
meeting-overdue-line = 　・{ $department }: { $publications } not published, { $reports } not reported in time
meeting-follow-ups-line = 　・{ $department }: { $many } overdue
meeting-actions-line = 　・{ $many } open, { $late } of them overdue
meeting-progress-since = 　Since { $since }:
meeting-progress-line = 　・{ $department }: { $reported } inspections reported, { $published } published, { $withheld } withheld; follow-ups: { $opened } begun, { $closed } closed
meeting-progress-names = 　・Results published of { $many } institutions: { $names }
meeting-coverage-line = 　・{ $year }: { $in_force } in force, { $inspected } inspected; { $wanted } wanted by the ratio of { $percent } %

# Minutes
meeting-minutes =
    <b>Minutes</b>
    { $head }

    { $many } items, { $open }; { $actions } actions.
    Please choose an item and write what was settled.
meeting-unwritten = { $many } not written yet
meeting-all-written = all written
meeting-item-written = ✓ { $k }. { $title }
meeting-item-unwritten = { $k }. { $title }
meeting-minutes-item =
    <b>{ $title }</b>
    { $kind } ({ $number })　{ $starts_at }　{ $place }　chair { $chair }

    Settled: { $written }
    Actions:
    { $tasks }

    Please send what was settled (1 to { $limit } characters); sent again it replaces what stands.
meeting-minutes-none = nothing written
meeting-minutes-submitted =
    <b>Minutes for you to confirm</b>
    { $head }
    Submitted by { $name }, { $open }.
meeting-minutes-submitted-done = The minutes of { $kind } ({ $number }) are before { $names }: { $starts_at }, { $place }, chair { $chair }.
meeting-review =
    <b>Confirm the minutes</b>
    { $head }

    Items: { $open }. { $many } actions:
    { $tasks }

    Once confirmed they are not changed any more; they are sent to those called, and the actions are due.
meeting-closed = <b>{ $kind } ({ $number }): minutes confirmed</b>: { $items } items, { $actions } actions. It was held on { $starts_at }, { $place }, chair { $chair }. Those called have received the minutes by direct message.
meeting-closed-done = The minutes of { $kind } ({ $number }) are confirmed: { $starts_at }, { $place }, chair { $chair }. { $many } actions; those responsible have been told.
meeting-minutes-caption = { $kind } ({ $number }), minutes: { $starts_at }, { $place }, chair { $chair }
meeting-paper-draft = Not confirmed yet, for checking only.
meeting-paper-confirmed = Confirmed by { $name } on { $on }.
meeting-paper-moment = { $at }
meeting-paper-day = { $on }

# Actions
meeting-decide-what =
    { $kind } ({ $number })　{ $starts_at }　{ $place }　chair { $chair }
    Please send what is to be done (1 to { $limit } characters).
meeting-decide-who =
    Action: { $what }
    Who does it? Please choose a department, or send a member's name.
meeting-department = { $department }
meeting-decide-due =
    Action: { $what }
    Responsible: { $department }　{ $name }
    By when? Please choose, or send a day, such as 12-8.
meeting-tasks-none = none
meeting-tasks-heading = <b>Actions ({ $many })</b>
meeting-task-department = { $department }
meeting-task-person = { $name } ({ $department })
meeting-task-line = { $k }. { $what } ({ $who }, by { $due_on }, { $state })
meeting-action =
    <b>Action of a meeting</b>　{ $state }
    { $what }
    Responsible: { $who }
    By: { $due_on }
    From: { $kind } ({ $number })
    { $note }
meeting-action-open = open
meeting-action-done = done
meeting-action-dropped = dropped
meeting-action-note = Note: { $note }
meeting-action-noteless = Please press “Done” when it is.
meeting-action-finished = Noted as done. To add a word, just send it.
meeting-action-ask-undone =
    Action: { $what } ({ $who }, by { $due_on })
    Please send why it is not done yet (1 to { $limit } characters); the chair is told.
meeting-action-ask-drop =
    Action: { $what } ({ $who }, by { $due_on })
    Please send why it is dropped (1 to { $limit } characters); those responsible are told.
meeting-action-told-done = An action of { $kind } ({ $number }) is done: { $what } ({ $who }, by { $due_on }). Entered by { $by }. { $note }
meeting-action-told-undone = An action of { $kind } ({ $number }) is not done yet: { $what } ({ $who }, by { $due_on }). { $by }: { $note }
meeting-action-told-drop = An action of { $kind } ({ $number }) is dropped: { $what } ({ $who }, by { $due_on }). { $by }: { $note }
meeting-actions =
    <b>Actions of meetings</b>　{ $many } open
    { $lines }
meeting-actions-none = None at present.
meeting-open = No. { $number }　{ $what } ({ $who }, by { $due_on })
meeting-open-late = ⚠️ No. { $number }　{ $what } ({ $who }, by { $due_on }, overdue)
meeting-open-number = No. { $number }

# Lists
meeting-list =
    <b>Meetings</b>　{ $many } in all
    { $lines }
meeting-list-none = No meeting has been called yet.
meeting-list-line =
    { $kind } ({ $number })　{ $state }
    　{ $starts_at }, { $place }
meeting-show = { $kind } { $number }
meeting-card =
    { $head }
    State: { $state }

    { $counts }
    { $own }

    { $body }
meeting-own-open = You have not answered yet.
meeting-own-over = Answers are closed.
meeting-own-attend = You have said that you attend.
meeting-own-absent = You have said that you cannot attend.
meeting-own-stand-in = You cannot attend; { $name } comes in your place.
meeting-reason = Cancelled because: { $reason }
meeting-not-for-you = Only those called see what it is about.

# Deadlines
due-about-action = { $what }
due-kind-meeting_action = Action of a meeting

button-meeting-list = Meetings
button-meeting-show = Open the meeting
button-meeting-people = Who comes
button-meeting-new = Call a meeting
button-meeting-chair = Other chair
button-meeting-freeze = Other closing time
button-meeting-scope = Call others
button-meeting-call = Call it
button-meeting-move = Move
button-meeting-move-confirm = Move it
button-meeting-cancel = Cancel the meeting
button-meeting-freeze-now = Set the agenda now
button-meeting-attend = Attend
button-meeting-absent = Cannot attend
button-meeting-alone = Nobody in my place
button-meeting-propose = Propose an item
button-meeting-myself = I report
button-meeting-withdraw = Take it back
button-meeting-withdraw-numbered = Take back { $k }
button-meeting-minutes = Minutes
button-meeting-item = Write what was settled
button-meeting-next = Next item
button-meeting-raise = Add an item
button-meeting-submit = Submit to the chair
button-meeting-review = Check and confirm
button-meeting-close = Confirm the minutes
button-meeting-paper = Word file
button-meeting-decide = Add an action
button-meeting-strike = Remove action { $k }
button-meeting-actions = Actions
button-meeting-action = Open the action
button-meeting-done = Done
button-meeting-undone = Not done
button-meeting-drop = Drop it

refusal-meeting-draft-gone = This draft no longer holds and nothing was done. Please begin again from /meetings.
refusal-meeting-changed = The meeting has just changed. Please see /meetings.
refusal-meeting-is-called = The agenda is still open. Let the chair set it first, or wait until the meeting was held.
refusal-meeting-is-frozen = The agenda is set and the meeting not held yet. Minutes are written after it.
refusal-meeting-is-held = The meeting was held, this cannot be done any more. See its minutes with /meetings.
refusal-meeting-is-closed = The minutes are confirmed and cannot be changed. See them with /meetings.
refusal-meeting-is-cancelled = The meeting was cancelled. See others with /meetings.
refusal-meeting-agenda-closed = The agenda is set. If it is urgent, ask the chair to raise it in the meeting.
refusal-meeting-agenda-full = The agenda has { $limit } items already. Please agree with the chair on joining some.
refusal-meeting-not-begun = The meeting has not begun. Minutes are written after its start.
refusal-meeting-minutes-empty = Nothing stands in the minutes. Please write of one item at least, or add an action.
refusal-meeting-item-changed = The minutes of that item have just been changed ({ $name }); your words were not taken. Please open them again, then send.
refusal-meeting-minutes-changed = The minutes have just been changed. Please check them again.
refusal-meeting-minutes-unconfirmed = The minutes are not confirmed yet. Please wait for the chair.
refusal-meeting-not-called = Only those called have a part in this meeting. To attend, please ask the chair.
refusal-meeting-not-chair = { $name } chairs this meeting; this is for the chair or the leader.
refusal-meeting-not-writer = The chair ({ $name }) or a liaison of the leading department writes the minutes. Please ask them.
refusal-meeting-open-private = Please open the private chat with this bot and press Start, then press this again.
refusal-meeting-item-not-yours = Somebody else proposed it; only they and the chair can take it back.
refusal-meeting-chair-left = The chosen chair is no longer on duty. Please press “Other chair”.
refusal-meeting-title-person = The agenda is published in the group: please leave out ID and telephone numbers, and send it again.
refusal-meeting-minutes-number = Please send a number of minutes from 1 to { $limit }, such as 10.
refusal-meeting-time-unread = That is no time. Please choose one, or send it like 9:30 or 14:00.
refusal-meeting-past = That time has passed. Please choose or send another.
refusal-meeting-actions-full = There are { $limit } actions already. Please join some.
refusal-meeting-nobody-named = Nobody on duty is called “{ $name }”. Please check the name, or choose a department.
refusal-meeting-several-named = Several people are called “{ $name }”. Please choose a department.
refusal-meeting-action-not-yours = Somebody else is responsible for it. See yours under “Actions” in /meetings.
refusal-meeting-action-is-open = That action is still open. Send /meetings and look under actions.
refusal-meeting-action-is-done = That action is done already.
refusal-meeting-action-is-dropped = That action was dropped; nothing is to be done.
