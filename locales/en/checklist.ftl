# Checklists: read and imported
checklists =
    <b>Checklists</b>
    { $lines }
checklist-line = · { $department }: { $many }
checklist =
    <b>Checklist of { $department }</b>: { $many }
    { $lines }
checklist-none = No items.
checklist-item = { $number }. { $title }
checklist-item-worded = { $number }. { $title } (official wording: { $wording })
checklist-how =
    <b>Importing a checklist</b> ({ $departments })
    Please send an .xlsx or .csv file here; its first row are headings:
    · needed: 序号 (number) and 检查事项 (item); 检查内容 can hold the official wording
    · { $whole ->
        [0] 部门 (department) can be left out
       *[1] 部门 (department) is needed, by the short name
    }
    The departments in the file get its items as their whole checklist, once you have confirmed a preview. Records already filled in stay as they are.
checklist-preview =
    <b>Preview</b>: { $file }
    { $lines }
    { $refused }

    Once confirmed, these departments' checklists are replaced by the file's.
checklist-change = · { $department }: { $many } (new { $added }, changed { $changed }, retired { $retired })
checklist-refused = ⚠️ Left out: { $many } rows (of these { $shown }):
checklist-refused-row = · row { $row }: { $reason }
checklist-nothing-fits =
    <b>{ $file }</b>: no row can be used; nothing was changed.
    { $refused }
    Please correct the file and send it again.
checklist-done =
    <b>Checklists replaced</b>: { $file }
    { $lines }
checklist-given-up = Given up; the checklists are as they were.
checklist-table = The checklists as they are: edit the file, then import it.

checklist-row-repeated = number { $number } is there twice
checklist-row-too-many = more than { $limit } items
checklist-row-department-unknown = department “{ $value }” is not known; there are: { $known }
checklist-row-other-department = “{ $value }” is not your department
checklist-row-title-missing = the item is missing
checklist-row-number-unreadable = “{ $value }” should be a number from 1 to 999
checklist-row-characters = holds a formula or damaged characters
checklist-row-long = { $many } characters, more than { $limit }

button-checklist-list = Back to the checklists
button-checklist-show = { $department }
button-checklist-table = Download the checklists
button-checklist-import = Import a checklist
button-checklist-apply = Replace
button-checklist-drop = Give up

refusal-checklist-no-heading = No headings found. Needed are 序号 (number) and 检查事项 or 检查内容 (item).
refusal-checklist-no-rows = There is nothing below the headings. Please fill the file in and send it again.
refusal-checklist-too-many-rows = More than { $limit } rows. Please keep only the items and send it again.
refusal-checklist-department-missing = The column 部门 (department) is missing: it is not clear whose items these are. Please add it.
refusal-checklist-gone = This preview no longer holds, or the checklist has changed since; nothing was changed. Please send the file again.
refusal-checklist-file-wanted = Please send an .xlsx or .csv file, or /cancel.
refusal-checklist-file-big = The file is larger than { $limit } MB. Please keep only the items and send it again.
