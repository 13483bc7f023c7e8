# Deadlines and reminders
due-kind-report = report the result
due-kind-publication = publish the result
due-kind-takedown = take the changed penalty down
due-kind-rectification = rectification
due-kind-look_back = look-back
due-kind-interview = interview
due-kind-penalty_decision = decide on the penalty
due-kind-penalty_service = serve the penalty decision
due-kind-certificate = enforcement certificate expires
due-kind-legal_basis = legal basis expires
due-kind-plan = to be made and published

due-about-target = { $name }
due-about-person = { $name }
due-about-plan = Inspection plan { $year }
due-about-number = no. { $number }
due-about-of = { $name } ({ $department })
due-of-task-force = Task force
due-today = <b>due today</b>
due-left =
    { $many ->
        [0] due before the next working day
        [one] { $many } working day left
       *[other] { $many } working days left
    }
due-overdue =
    { $many ->
        [0] <b>past due</b>
        [one] <b>{ $many } working day overdue</b>
       *[other] <b>{ $many } working days overdue</b>
    }
due-hours-left =
    { $many ->
        [0] <b>less than an hour left</b>
        [one] 1 hour left
       *[other] { $many } hours left
    }
due-hours-overdue =
    { $many ->
        [0] <b>due now</b>
        [one] <b>1 hour overdue</b>
       *[other] <b>{ $many } hours overdue</b>
    }
due-line = { $about }: { $kind }, { $due_on }, { $left }
due-line-provisional = { $about }: { $kind }, { $due_on } (provisional), { $left }
due-point = · { $line }
due-numbered = { $k }. { $line }
due-heading-overdue = <b>Overdue: { $many }</b>
due-heading-today = <b>Due today: { $many }</b>
due-heading-coming = <b>Coming up: { $many }</b>
due-more = { $many } more: send /due to see them.

# Reminders
reminder =
    <b>Reminder of deadlines</b>: { $task_force }
    { $lines }
reminder-in-time = Please see to it in time.
reminder-late = Please see to it soon. (The bot was down: this reminder is late.)
reminder-unreachable = Reminders that cannot be delivered, for { $many }: { $names }. Please press the button, open the private chat with this bot, press “Start”, and send /due.

# My deadlines
due-counts = { $many } in all, { $overdue } overdue, { $today } due today
due-own =
    <b>My deadlines</b>: { $counts }
    { $lines }
due-open = { $k }. { $about }
due-none =
    <b>My deadlines</b>
    Nothing is due from you at present. You will be reminded here in time when there is.
due-all =
    <b>All deadlines</b>: { $counts }
    { $departments }

    { $lines }
due-all-none =
    <b>All deadlines</b>
    The task force has no open deadlines. Once an inspection ends, each department’s publication is listed here.
due-department = { $department }: { $many }, { $overdue } overdue
due-heading-department = <b>{ $department }</b>
due-calendar = Your deadlines and visits, to be imported into a calendar. Import the file again after changes: entries are updated.
due-event = { $kind }: { $about }
due-event-provisional = { $kind }: { $about } (provisional)
due-event-visit = Inspection: { $target }

deadline =
    <b>{ $kind }</b>
    { $about }
    Due: <b>{ $due_on }</b>
    { $counted }
    { $state }
deadline-workdays =
    { $many ->
        [one] { $many } working day after { $counted_from }
       *[other] { $many } working days after { $counted_from }
    }
deadline-days =
    { $many ->
        [one] { $many } day after { $counted_from }
       *[other] { $many } days after { $counted_from }
    }
deadline-clock = counted in hours, nights and holidays included
deadline-set = The day was set
deadline-provisional = { $counted } (provisional: that year’s holiday notice is not out yet; you will be told when it is counted anew)
deadline-open =
    { $left }
    Next reminder: { $next_at }
deadline-met = Done on { $at }
deadline-dropped = No longer due
deadline-snoozed = You will be reminded again on { $at } ({ $many }).
deadline-finished = Done. No more reminders.
deadline-reckoned =
    <b>Deadlines counted anew</b>
    The holiday notice has changed what is known. Changed or confirmed: { $many }
    { $lines }
deadline-confirmed = · { $about }, { $kind }: confirmed, { $due_on }
deadline-moved = · { $about }, { $kind }: moved from { $before } to { $due_on }
deadline-moved-provisional = · { $about }, { $kind }: moved from { $before } to { $due_on } (provisional)

# The week
digest =
    <b>Deadlines this week</b> (from { $monday })
    { $coming } due this week, { $overdue } overdue
    { $lines }

    { $delay }
digest-line = · { $department }: { $coming } due this week, { $overdue } overdue
digest-in-time = Please see to them in time. For your own, send /due in the private chat.
digest-late = Please see to them in time. For your own, send /due in the private chat. (The bot was down: this digest is late.)

button-due-show = My deadlines
button-due-page = Back to my deadlines
button-due-all = All deadlines
button-due-calendar = Calendar file
button-due-tomorrow = All again tomorrow
button-deadline-show = Show deadline
button-deadline-done = Done
button-deadline-tomorrow = Again tomorrow

refusal-deadline-not-yours = This deadline is not yours. Send /due to see yours.
refusal-deadline-closed-already = This deadline is closed already. Send /due to see what is open.
refusal-deadline-done-elsewhere = This deadline is met where the matter itself is handled. Send /due and press it.
refusal-holidays-unreadable = The holiday file (ZHUANBAN_HOLIDAYS) cannot be read: { $path }. Check the path; save it as UTF-8 text.
refusal-holidays-syntax = The holiday file { $path } is not valid TOML: { $reason }. Write days as 2027-01-01, without quotes.
refusal-holidays-entry = The holiday file { $path } is wrong at: { $where }. Each [[notice]] needs year and days_off, may have make_up_days; no year twice.
refusal-holidays-days = In the holiday file { $path }, { $day } of { $year } is wrong: it must be in that year or the December before; a make-up day is a weekend day, and not also a day off.
refusal-due-date = That is no such date. Write it as 2026-11-20, years { $first } to { $last }.
refusal-due-days = That is no such number. Give 1 to { $most } working days.
