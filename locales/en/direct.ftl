# Direct inspections: those that are not drawn
direct-kind-special = special inspection
direct-kind-transferred = transferred case
direct-kind-complaint = complaint
direct-kind-joint = joint case
direct-lines = { $lines }
direct-ask-kind =
    <b>Enter a direct inspection</b>
    Special inspections, transferred cases and complaints are not drawn; they are entered with their reason. Which is it?
direct-ask-reason =
    <b>Enter a direct inspection</b> ({ $kind })
    Send the reason (1 to 300 characters). It is not posted in the group; do not say who complained.
direct-ask-target = Choose the institution ({ $many }), or send a part of its name or code.
direct-no-target = No institution in force fits. Please check, and send a part of its name or code.
direct-target = { $name }
direct-ask-day =
    Institution: <b>{ $target }</b>
    Choose the date, or send one (2026-12-08).
direct-day = { $day }
direct-team =
    <b>Choose the officers</b> ({ $kind })
    Institution: { $target }
    Date: { $inspect_on }
    { $lines }

    { $department }: { $many } can be chosen (certificate valid on the day, not barred). Tap a name to take it in or out; at least two of each department that takes part.
direct-team-line = · { $department }: { $names }
direct-team-none = · nobody yet
direct-department = { $department } ({ $many })
direct-department-open = ▸ { $department } ({ $many })
direct-officer = { $name }
direct-officer-chosen = ✓ { $name }
direct-preview =
    <b>Direct inspection: please confirm</b>
    Kind: { $kind }
    Reason: { $reason }
    Institution: { $target }
    Date: { $inspect_on }
    Officers: { $team }

    The officers get their notices at once; the group is told briefly, without kind and reason.
direct-preview-join =
    <b>Join a visit: please confirm</b>
    Kind: { $kind }
    Reason: { $reason }
    Institution: { $target }
    Date: { $inspect_on }
    Joining: { $team }

    The officers who join get their notices at once.
direct-preview-joint =
    <b>Joint visit: please confirm</b> ({ $kind })
    Case: { $reason }
    Institution: { $target }
    Date: { $inspect_on }
    Officers: { $team }

    The officers get their notices at once; the group is told number, departments and date alone.
direct-entered =
    <b>Direct inspection entered ({ $number })</b>
    Institution: { $target }
    Date: { $inspect_on }
    Departments: { $departments }
    Notices sent: { $many }. See /inspections for what comes next.
direct-near =
    <b>Not entered yet: there is another visit</b> ({ $kind })
    Institution: { $target }
    Date: { $inspect_on }
    { $lines }
    To avoid checking twice (warned of within { $days } days, set by this task force) please join the one there is; if another is needed, a reason is entered in the ledger.
direct-ask-apart =
    <b>Why another visit</b> ({ $kind })
    Institution: { $target }
    Date: { $inspect_on }
    Send why another visit is needed (1 to 300 characters). It is entered at once, the reason in the ledger.
direct-joined =
    <b>Joined that visit</b>
    Institution: { $target }
    Date: { $inspect_on }
    Departments: { $departments }
    Notices sent: { $many }. See /inspections for what comes next.
direct-group-joined =
    <b>Officers join a visit</b>
    Institution: { $target }
    Date: { $inspect_on }
    Departments: { $departments }
    Entered by { $name }.
direct-group =
    <b>Direct inspection { $number }</b>
    Institution: { $target }
    Date: { $inspect_on }
    Departments: { $departments }
    Entered by { $name }. It is not drawn; the officers have been told.

button-direct-targets = Another institution
button-direct-preview = Preview
button-direct-team = Back to the officers
button-direct-enter = Enter it
button-direct-apart = Another visit is needed

refusal-direct-reason-missing = Please give the reason (1 to { $limit } characters).
refusal-direct-draft-gone = This draft is no longer valid and nothing was entered. Please begin anew with /direct.
refusal-direct-target-out = “{ $name }” is suspended or retired and cannot be inspected. Please choose another.
refusal-direct-day-off = That is no working day; the next one is { $next }. Please choose another date.
refusal-direct-no-department = Your department is not one of this task force. Please ask the leader to enter it.
refusal-direct-officer-unfit = Cannot be chosen: off duty, another department’s, certificate not valid on the day, or barred. Begin anew with /direct.
refusal-direct-team-empty = Nobody is chosen yet. Please choose at least two officers of a department.
refusal-direct-team-short = { $departments }: fewer than { $least }. At least { $least } officers of each department that takes part.
refusal-direct-join-over = That visit cannot be joined: its day is past, it is over, or its team was drawn. Begin anew with /direct.
