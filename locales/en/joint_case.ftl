# Joint cases: clues linked, departments taking part, officers named, one visit, settled, closed
joint-case-state-open = opened
joint-case-state-investigating = under investigation
joint-case-state-settled = settled
joint-case-state-closed = closed
joint-case-state-cancelled = given up
joint-case-step-opened = opened
joint-case-step-linked = clue linked
joint-case-step-invited = department invited
joint-case-step-joined = joined
joint-case-step-named = officers named
joint-case-step-visit = joint visit arranged
joint-case-step-explained = open clue explained
joint-case-step-led = leading department changed
joint-case-step-begin = investigation begun
joint-case-step-settle = settled
joint-case-step-resume = taken up again
joint-case-step-close = closed
joint-case-step-cancel = given up

# Opened, linked, joined
joint-case-open-ask =
    <b>Open a joint case</b>
    The departments concerned deal together with the institution of clue { $number }: one joint visit, and penalties are compared before they are imposed. What the clue says stays with those who may read it now.
    The department that opens it leads, and settles it within { $days } days (set by this task force).
joint-case-open-as = { $department } opens and leads it
joint-case-link-ask =
    <b>Joint case { $number }</b>  { $state }
    Led by { $lead }; taking part: { $departments }; opened on { $opened_on }
    It is about the same institution as clue { $clue }. Once linked your department takes part; the others see the clue's number, kind, state, departments and dates alone.
joint-case-can-join =
    <b>Joint case { $number }</b>  { $state }
    The institution of clue { $clue } is in a joint case led by { $lead }.
    If your department is to deal with it too, press “Take part”.
joint-case-invitation =
    <b>Joint case { $number }</b>  { $state }
    { $lead } leads it and invites your department. Taking part: { $departments }
    You see the institution and the course of things once it has joined.
joint-case-invite-ask =
    <b>Joint case { $number }: invite a department</b>
    Taking part: { $departments }
    Which one? Its liaison decides whether it joins, and sees the institution only then.
joint-case-invite-none =
    <b>Joint case { $number }: invite a department</b>
    Taking part: { $departments }
    All others are invited already.
joint-case-invite-one = { $department }

# One case
joint-case-card =
    <b>Joint case { $number }</b>  { $state }
    Led by: { $lead }
    Taking part: { $departments }
    Opened on: { $opened_on }
    { $lines }
joint-case-target = Institution: { $target }
joint-case-invited = Invited: { $departments }
joint-case-officers = <b>Officers</b>
joint-case-officers-of = · { $department }: { $names }
joint-case-none-of = · { $department }: nobody named yet
joint-case-clues = <b>Clues</b> ({ $many })
joint-case-clue = · { $number } { $kind }, { $state } ({ $sender } → { $receiver }, feedback by { $feedback_on })
joint-case-clue-explained = { "  " }Why it stays open: { $words }
joint-case-visit-none = Joint visit: not arranged yet
joint-case-visit = Joint visit: { $inspect_on }
joint-case-visit-over = Joint visit: { $inspect_on }, ended on { $ended_on }
joint-case-results = <b>This institution, this year</b>
joint-case-result-visit = · inspected on { $inspect_on }: { $departments }
joint-case-result-public = { "  " }{ $department }: problem found (published)
joint-case-result-own = { "  " }{ $department }: problem found (not public, for your department alone)
joint-case-result-follow-up = · { $kind } (no. { $number }): { $state }
joint-case-due = Due next: { $kind }, { $due_on }
joint-case-history = <b>History</b>
joint-case-entry = · { $at }  { $step } ({ $department } { $name })
joint-case-entry-words = · { $at }  { $step } ({ $department } { $name }): { $words }
joint-case-open-clue = Clue { $number }
joint-case-clue-card =
    <b>Clue { $number }</b>  { $kind }, { $state } (joint case { $case })
    { $sender } → { $receiver }
    Summary: { $summary }
    File kept at: { $pointer }
    Feedback by { $feedback_on }
joint-case-gone = Joint case { $number } is no longer yours; what it says is not shown any more.
joint-case-group = Joint case { $number }: { $state }. Led by { $lead }; taking part: { $departments }; opened on { $opened_on }
joint-case-group-joined = Joint case { $number }: { $joined } takes part ({ $state }). Led by { $lead }; taking part: { $departments }; opened on { $opened_on }
joint-case-group-led = Joint case { $number }: now led by { $lead } ({ $state }). Taking part: { $departments }; opened on { $opened_on }
joint-case-group-visit = Joint case { $number }: joint visit on { $inspect_on } ({ $state }). Led by { $lead }; taking part: { $departments }; opened on { $opened_on }

# Officers
joint-case-choose =
    <b>Name officers</b> ({ $number })
    { $chosen }
    Tap inspectors of your department with a valid certificate, then “Name them”; at least { $least } where it is to investigate.
joint-case-chosen = Chosen: { $names }
joint-case-chosen-none = Nobody is chosen yet
joint-case-officer = { $name }
joint-case-officer-chosen = ✓ { $name }
joint-case-named =
    { $name } has named you as an officer of joint case { $number }.
    What it says is confidential: do not pass it on or keep it. If you have an interest in the institution, ask to be recused at once.

# Steps
joint-case-ask-settle =
    <b>Joint case { $number }: settle</b>
    Please send what came of it (1 to { $limit } characters): what each department did, whether an act was the same. Encrypted, for the departments taking part alone.
joint-case-ask-resume =
    <b>Joint case { $number }: take up again</b>
    Please send why (1 to { $limit } characters). The days begin anew.
joint-case-ask-cancel =
    <b>Joint case { $number }: give up</b>
    Please send why (1 to { $limit } characters). The clues go on with the departments that have them.
joint-case-lead-ask =
    <b>Joint case { $number }: who leads</b>
    Now led by { $lead }; taking part: { $departments }
    Where the departments cannot agree on who is competent, the { -leader } decides who leads (cf. art. 25). Choose:
joint-case-lead-one = { $department }
joint-case-lead-why =
    <b>Joint case { $number }: { $department } leads</b>
    Now led by { $lead }. Please send why it changes (1 to { $limit } characters).
joint-case-explain-ask =
    <b>Joint case { $number }: explain open clues</b>
    Choose the clue:
joint-case-explain-one = Clue { $number }
joint-case-explain-why =
    <b>Joint case { $number }: clue { $clue }</b>
    Please send why it is not closed within this case (1 to { $limit } characters), without facts of the case: all departments taking part read it.

# List
joint-case-list =
    <b>Joint cases</b>  { $many }
    { $lines }
joint-case-list-none = There is no joint case. Open one with “Joint case” on a clue.
joint-case-line = · { $number }  { $state }: { $departments } (opened on { $opened_on })
joint-case-open = { $number }  { $state }

# Deadlines
due-kind-joint_case = settle
due-about-joint-case = Joint case { $number }

# Other visits to the same institution
near-visit-open = ⚠️ A visit there on { $inspect_on } is not over yet ({ $departments }): please avoid checking twice.
near-visit-over = ⚠️ It was inspected on { $ended_on } ({ $departments }): please avoid checking twice.
near-visit-join = Join the visit on { $inspect_on }
near-visit-same-day = Come on { $inspect_on } too

# No second fine for the same act
second-fine-open = · { $department }: case { $number }, filed on { $filed_on }, { $state }
second-fine-decided = · { $department }: case { $number }, filed on { $filed_on }, decided on { $decided_on } ({ $kind }), { $state }
second-fine-unsaid = kind of penalty not entered
second-fine-warning =
    <b>⚠️ Nothing is entered yet: is it the same act?</b>
    { $target } ({ $department })
    There are { $many } other penalty cases:
    { $lines }
    Is it the same unlawful act?
second-fine-rule =
    <b>No second fine for the same act</b>
    { $target } ({ $department })
    { $lines }
    Law on administrative penalties, art. 29: for one and the same unlawful act a party is not fined twice; where it breaks several provisions that provide for a fine, the higher fine applies.
    Nothing is entered. Please consult the departments named above on who imposes it, and by which provision.
second-fine-consult =
    <b>A consultation is asked for</b>
    { $name }: the penalty to be entered for { $target } ({ $department }) is for the same act as
    { $lines }
    By art. 29 it must not be fined twice. Would the { -leader } please call a consultation.
second-fine-consulted = The { -leader } and the departments concerned are asked to consult: { $target } ({ $department }). Nothing is entered; you can enter it afterwards.
second-fine-stopped = Recorded: { $target } ({ $department }) is the same act as another case; this penalty is not entered.

button-case-all = Joint cases
button-case-list = List of joint cases
button-case-show = Back to the case
button-case-of-clue = Joint case
button-case-link = Link it and take part
button-case-join = Take part
button-case-invite = Invite a department
button-case-lead = Change who leads
button-case-officers = Name officers
button-case-name = Name them
button-case-visit = Arrange the joint visit
button-case-begin = Begin to investigate
button-case-settle = Settle
button-case-resume = Take up again
button-case-close = Close
button-case-cancel = Give up
button-case-explain = Explain open clues
button-fine-same = The same act
button-fine-another = Another act
button-fine-stop = Do not enter it
button-fine-consult = Ask for a consultation

refusal-joint-case-not-readable = This joint case is not yours to see, or no longer with your department. Send /cases to see yours.
refusal-joint-case-changed = This joint case has just changed, and nothing was done. Send /cases to see how it stands.
refusal-joint-case-now-open = The investigation has not begun: this step cannot be taken. Send /cases to see how it stands.
refusal-joint-case-now-investigating = It is under investigation: this step cannot be taken. Send /cases to see how it stands.
refusal-joint-case-now-settled = It is settled. If it has to go on, the leading department presses “Take up again”.
refusal-joint-case-now-closed = It is closed. If there are new clues, open another one.
refusal-joint-case-now-cancelled = It was given up. If it is needed, open another one from the clue.
refusal-joint-case-lead-only = This is for a liaison of the department that leads ({ $department }). Please ask there.
refusal-joint-case-no-target = The clue is about no institution and cannot be in a joint case.
refusal-joint-case-clue-closed = The clue is closed and cannot be put into a joint case any more.
refusal-joint-case-other-target = The clue is about another institution. Please open another joint case from it.
refusal-joint-case-linked-already = The clue is in a joint case already. Send /cases to see it.
refusal-joint-case-runs-already = There is joint case { $number } about it already. A liaison who may read the clue can link it there.
refusal-joint-case-joined-already = Your department takes part already. Send /cases to see it.
refusal-joint-case-not-invited = Your department is not invited yet. Ask the one that leads, or press “Joint case” on a clue about it.
refusal-joint-case-invited-already = { $department } is invited already; its liaison has to join.
refusal-joint-case-join-first = Your department does not take part yet. Press “Take part” first.
refusal-joint-case-alone = Only one department takes part. Invite others first.
refusal-joint-case-nobody-able = Your department has no inspector on duty with a valid certificate. Please bring the roster up to date.
refusal-joint-case-officer-unfit = Cannot be named: off duty, another department's, or without a valid certificate. Please choose again.
refusal-joint-case-nobody-chosen = Nobody is chosen. Tap the names first.
refusal-joint-case-named-already = They are named already.
refusal-joint-case-officers-missing = No department has named { $least } officers with valid certificates. The departments name theirs first.
refusal-joint-case-clues-open = Clues { $numbers } are not closed. Close them, or press “Explain open clues”.
refusal-joint-case-nothing-to-explain = There is no open clue for you to explain. Send /cases to see how it stands.
refusal-joint-case-explain-not-yours = That clue is explained by a liaison who may read it, or of the department that leads.
refusal-joint-case-draft-gone = What was awaited is no longer valid, and nothing was done. Begin anew with /cases.
