# Importing rosters: how, preview, confirmation
roster-how =
    <b>Import a roster</b> ({ $task_force })
    Send the .xlsx or .csv file here:
    · a list of institutions needs the columns 企业名称 and 统一社会信用代码
    · a list of people needs 工号, 姓名 and 部门; it may have 角色, 执法证编号, 执法证有效期, 状态 and others
    You see a preview first; nothing changes before you confirm, and nothing is ever deleted. ID and phone numbers are not imported.
roster-preview =
    <b>Preview</b>: { $file } ({ $task_force })
    { $lines }
roster-moved-on = ⚠️ The list has changed in the meantime. This is how it stands now; please confirm again.
roster-list =
    List: { $list ->
        [targets] institutions
       *[people] people
    }
roster-added-none = New: none
roster-added = New: <b>{ $many }</b> ({ $names }{ $more ->
    [0] {""}
   *[other] {" "}…
 })
roster-changed-none = Changed: none
roster-changed = Changed: <b>{ $many }</b> ({ $names }{ $more ->
    [0] {""}
   *[other] {" "}…
 })
roster-retired-none = Retired: none
roster-retired = Retired: <b>{ $many }</b> ({ $names }{ $more ->
    [0] {""}
   *[other] {" "}…
 })
roster-rest = Unchanged: { $unchanged }; rows skipped: { $skipped } (instructions, examples, repetitions)
roster-refused = ⚠️ Rows refused: <b>{ $many }</b> ({ $shown } shown)
roster-warned = To be looked at: { $many } ({ $shown } shown)
roster-row = · Row { $row }: { $reason }
roster-ignored = Columns not read ({ $many }): { $columns }
roster-complete = Read as the <b>whole list</b>: { $retired } that are not in the file will be retired.
roster-additions = Read as <b>additions</b>: { $absent } on the present list are not in the file and stay as they are. If the file is the whole list, tap the button below.
roster-done =
    ✅ Imported a list of { $list ->
        [targets] institutions
       *[people] people
    }: { $file }
    New { $added }, changed { $changed }, retired { $retired }, unchanged { $unchanged }; rows refused { $refused }, skipped { $skipped }.
    { $list ->
        [targets] The preview of the next draw shows who is in force.
       *[people] Whoever has no account yet can be invited in “Members”.
    }
roster-given-up = { $file } was not imported; the list is as before. To import it, send the file again.
roster-refusals-file = The { $many } rows that were refused, with reasons, are in the attachment. Correct them and send the file again.
roster-refusals-heading-row = Row
roster-refusals-heading-key = Code or staff number
roster-refusals-heading-reason = Reason
roster-row-conflict = Same staff number as “{ $name }” ({ $department }), but another name and department: please check
roster-row-other-department = “{ $name }” is not of your department: their liaison or the leader can import this row
roster-row-own-roles = “{ $name }” is yourself: you cannot change your own roles by an import
roster-row-own-duty = “{ $name }” is yourself: you cannot suspend yourself
roster-row-suspended = “{ $name }” is suspended; the leader can restore them in “Members”, or add a column 状态 to the file
roster-row-deciding = “{ $name }”: the roles of leader, deputy and head are for the leader to import
button-roster-apply = Import
button-roster-drop = Give up
button-roster-complete = This is the whole list (retire the rest)
button-roster-additions = Additions only (retire nothing)
refusal-roster-not-fetched = The file could not be fetched. Please send it again later, or import it at the command line.
refusal-roster-not-yours = Somebody else sent this file and must confirm it. You can send a file yourself.
refusal-roster-applied = This file was imported already. Send it again to import it once more.
refusal-roster-dropped = This file was given up or replaced by a newer one. Send it again to import it.
refusal-roster-nothing-new = The file says what the list says already: there is nothing to change.
