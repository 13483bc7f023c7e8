# Draws made in the official system
official-ask-number =
    <b>Enter a draw made in the official system</b>
    Send the official system's task number (1 to 60 characters).
official-ask-title =
    Task number: { $number }
    Send what the task is called (1 to 60 characters).
official-ask-day = Choose the date of inspection, or send one (2026-12-08).
official-day = { $day }
official-ask-result =
    Date: { $inspect_on }
    Now send the result, in one of two ways:
    · a file (.xlsx or .csv) with the columns 检查对象 and 检查人员, and if you like 统一社会信用代码, 部门, 执法证号; people of one institution parted by 、 or in rows of their own
    · text, a line for each institution: “机构：张三、李四；王五”; who shares a name with the department or certificate, as in “张三（医保）”
    It is compared with the rosters and shown before anything is entered.
official-preview =
    <b>Official draw: preview</b>
    Task number: { $reference }
    Task: { $title }
    Date: { $inspect_on }
    Can be entered: institutions { $targets }, seats { $people }
    { $lines }
official-near = ⚠️ Other visits to these institutions (within { $days } days, set by this task force):
official-near-at = · { $name }: { $visit }
official-ask-apart =
    <b>Not entered yet: other visits to these institutions</b>
    { $reference }  { $title }
    Date: { $inspect_on } (institutions { $targets }, seats { $people })
    { $lines }
    If they are to be visited once more, send why (1 to 300 characters): it is entered at once, the reason in the ledger. Otherwise give it up and agree with the others.
official-changed = ⚠️ The rosters have changed meanwhile. This is the result now; please confirm again.
official-none = Nothing can be entered. Please correct it and send it again.
official-team = · { $name }: { $team }
official-more = … and { $many } more
official-refused = ⚠️ Not entered: <b>{ $many }</b> (shown: { $shown }); correct and send again if you like:
official-row = · row { NUMBER($row, useGrouping: 0) }: { $reason }
official-any = · { $reason }
official-thin = Note: “{ $name }” has fewer than two officers of { $department }. Please check.
official-row-unread = institution or people missing
official-row-uneven = departments or certificates are not as many as the people
official-row-cell = a cell cannot be read (a formula, an error, digits lost)
official-row-target-unknown = not on the list of institutions: { $name }
official-row-target-out = suspended or retired: { $name }
official-row-target-ambiguous = several are called “{ $name }”: please give the credit code
official-row-person-unknown = not on the roster, or of another department or certificate: { $name }
official-row-person-ambiguous = { $many } people are called “{ $name }”: please give department or certificate
official-row-person-out = “{ $name }” is off duty
official-row-person-role = “{ $name }” is no inspector
official-row-person-department = the department of “{ $name }” ({ $department }) is not one of this task force
official-row-person-certificate = the certificate of “{ $name }” is not valid on the day
official-row-person-barred = “{ $name }” is barred from “{ $target }”
official-row-experts-only = “{ $name }” has only auxiliaries, who never inspect alone
official-dropped = Task { $number } was given up. Send /official to begin anew.
official-entered =
    <b>Entered: task { $reference }</b>
    { $title }
    Date: { $inspect_on }
    Institutions { $targets }, seats { $people }; the notices have been sent.
official-group =
    <b>Draw of the official system entered</b>
    Task number: { $reference }
    { $title }
    Date: { $inspect_on }
    Institutions { $targets }, seats { $people }
    Entered by { $name }. The draw was made in the official system; the officers have been told.

button-official-enter = Enter it
button-official-partly = Enter only what is right
button-official-drop = Give up

refusal-official-number-missing = Please send the task number (1 to { $limit } characters).
refusal-official-number-long = That is { $many } characters, more than { $limit }. Please check the number.
refusal-official-number-taken = Task { $number } has been entered already. Please check the number, or see /board.
refusal-official-title-missing = Please send what the task is called (1 to { $limit } characters).
refusal-official-file-empty = No result was found in it. Please check, and send it again.
refusal-official-file-headings = No headings were found. The result needs the columns “{ $columns }”.
refusal-official-draft-gone = This draft is no longer valid and nothing was entered. Please begin anew with /official.
refusal-official-nothing = Nothing can be entered. Please correct it and send it again.
refusal-official-refused-rows = { $many } cannot be entered. Correct and send again, or choose “Enter only what is right”.
refusal-official-not-yours = Somebody else sent it and has to confirm. You can enter one yourself with /official.
refusal-official-applied = This result has been entered already. See /board.
refusal-official-dropped = This result was given up, or a newer one took its place. Begin anew with /official.
