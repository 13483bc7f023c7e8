# Checklists filled in
record-state-new = not begun
record-state-filling = { $done } of { $many } ticked
record-state-ticked = { $done } of { $many } ticked, end to be reported
record-state-plain = end to be reported
record-state-reported = end reported ({ $ended_on })
record-finding-nothing = nothing found
record-finding-problems =
    { $many } found: { $titles }{ $more ->
        [0] {""}
       *[other] {" "}and others
    }
record-verdict-nothing = Nothing found
record-verdict-problem = Problem found
record-verdict-not_applicable = Not applicable

record-sheet =
    <b>Checklist ({ $department })</b> { $done }/{ $many }
    { $target }, { $inspect_on }{ $where }

    { $lines }

    { $item }
record-plain =
    <b>Checklist ({ $department })</b>
    { $target }, { $inspect_on }{ $where }

    Your department has no items. Please fill in the form as file, have it signed and sealed, then report the end.
record-reading =
    <b>Checklist ({ $department })</b>: { $state }
    { $target }, { $inspect_on }{ $where }

    { $lines }
record-no-items = The department has no items.
record-line-open = ☐ { $number }. { $title }
record-line-nothing = ✓ { $number }. { $title }
record-line-not_applicable = — { $number }. { $title } (not applicable)
record-line-problem =
    ⚠ { $number }. { $title }: { $remark }{ $photos ->
        [0] {""}
        [one] {" "}(1 photo)
       *[other] {" "}({ $photos } photos)
    }
record-remark-wanted = remark wanted
record-item =
    ▶ <b>{ $number }. { $title }</b>{ $wording }{ $verdict }
record-wording = {" "}{ $wording }
record-verdict-now = {" "}(now: { $verdict }; can be changed)
record-all-ticked =
    <b>All is ticked</b>, { $problems ->
        [0] nothing found
        [one] 1 problem found
       *[other] { $problems } problems found
    }. Press a number to change an item. Have the form signed and sealed, then report the end.
record-all-but-remarks = <b>All is ticked</b>. Remarks are wanted on { $numbers }: press the number, then “Problem found”.
record-go-open = { $number }
record-go-here = ▶{ $number }
record-go-nothing = ✓{ $number }
record-go-problem = ⚠{ $number }
record-go-not_applicable = —{ $number }

record-problem =
    <b>Item { $number }: problem found</b>
    { $title }
    { $target }

    Remark: { $remark }
    Photos: { $photos }

    { $hint }
record-remark-none = none yet (at most { $limit } characters)
record-problem-ask = Please send your remark. Photos can come with it or apart; what you write under a photo is the remark.
record-problem-more = To change the remark send it again; more photos can be sent.
record-rest-ask =
    <b>Nothing found on these { $many }?</b>
    { $target }, { $department }

    { $lines }
record-photo = { $target }, item { $number }: { $title } ({ $k }/{ $many })
record-signed = { $target }, signed form of { $department } ({ $k }/{ $many }), received { $sent_at }

# The form and the end
record-word-blank = Blank form (Word): { $target }, { $department }
record-word-filled = Form as filled in (Word): { $target }, { $department }
record-pdf-blank = Blank form (PDF, to print): { $target }, { $department }. To be signed by both sides and sealed.
record-pdf-filled = Form as filled in (PDF, to print): { $target }, { $department }. To be signed by both sides and sealed.
record-form-title = Checklist of a joint inspection
record-form-subtitle = { $office } { $department }
record-form-target = Inspected:{" "}
record-form-code = Credit code:{" "}
record-form-inspected-on = Day:{" "}
record-form-place = Place:{" "}
record-form-officers = Inspectors:{" "}
record-form-number = No.
record-form-content = Item
record-form-result = Result
record-form-remark = Remark
record-form-inspectors = Signed by the inspectors:
record-form-inspected = Signed for the inspected:
record-form-seal = (seal)
record-form-date = Date:
record-form-day = { $day }
record-form-name = checklist_{ $department }_{ $target }

record-form-ask =
    <b>Reporting the end</b>
    { $target }, { $department }
    Please send the checklist signed by both sides and sealed: photos or a PDF file, at most 10 MB each.
record-end-ask =
    <b>Reporting the end</b>
    { $target }, { $department }
    Signed forms received: { $forms }; more can be sent.
    Please choose the day on which the inspection ended, or send it (such as 2026-12-01).
record-confirm =
    <b>Please check, then confirm</b>
    { $target }, { $department }
    Ended on: <b>{ $ended_on }</b>
    Result: { $finding }
    Signed forms: { $forms }
    Once reported you cannot change it yourself.
record-done =
    <b>The end is reported</b>
    { $target }, { $department }
    Ended on: { $ended_on }
    Result: { $finding }
    { $rest }
record-done-waiting = Once the others ({ $departments }) have reported, the inspection has ended; you will be told by when to publish.
record-done-all = All have reported: the inspection has ended. You will be told by when to publish.
record-news =
    <b>{ $department } has reported the end</b>
    { $target }
    Ended on: { $ended_on } (reported by { $name })
    Result: { $finding }
    Still to report: { $waiting }
record-news-ended =
    <b>The inspection has ended: { $target }</b>
    Ended on: { $ended_on }
    Each department enters and publishes what it found, in time:
    { $lines }
record-due = · { $department }: by { $due_on }; { $finding }
record-due-provisional = · { $department }: by { $due_on } (provisional, until the year's holidays are announced); { $finding }
record-reopen-ask =
    <b>Sent back for correction</b>
    { $target }, { $department }
    The officers can then change the checklist, and must have it signed and reported again. Please send the reason (1 to { $limit } characters).
record-reopened =
    <b>The checklist was sent back</b>
    { $target }, { $department }
    { $name }: { $reason }
    Please correct it, have it signed and sealed again, and report the end again.

button-record-show = Open the checklist
button-record-show-fill = Fill in ({ $department })
button-record-show-read = Read ({ $department })
button-record-nothing = ✓ Nothing found
button-record-problem = ⚠ Problem
button-record-not_applicable = — Not applicable
button-record-rest = Nothing found on the other { $many }
button-record-rest-confirm = Yes: nothing found on { $many }
button-record-next = Done, next item
button-record-later = Later, next item
button-record-undo = Another result
button-record-back = Back to the checklist
button-record-forms = Form as file
button-record-report = Report the end
button-record-end = { $day }
button-record-confirm = Confirm
button-record-other-day = Another day
button-record-inspection = The inspection
button-record-photos = Photos of item { $number } ({ $many })
button-record-publish = Publish ({ $department })
button-record-signed = Signed form
button-record-reopen = Send back for correction

refusal-record-not-seated = You have no seat of { $department } on that team now. /inspections shows your inspections.
refusal-record-reported-already = This checklist is reported and cannot be changed. If it must be, ask the { -leader } to send it back.
refusal-record-changed = This checklist has just changed. Please try once more.
refusal-record-item-gone = This item is no longer on the checklist. Open it anew from /inspections.
refusal-record-rest-none = All items are ticked. Open the checklist from /inspections.
refusal-record-no-problem = Item { $number } is not marked as a problem; what you sent was not kept. Choose again in the checklist, then send it.
refusal-record-remark-missing = Please describe the problem in words (1 to { $limit } characters).
refusal-record-remark-long = { $many } characters, more than { $limit }. Please shorten it and send it again, with its photo if it had one.
refusal-record-photo-kind = Please send photos (JPG, PNG, HEIC, WebP) or a remark here.
refusal-record-photos-full = This item has { $limit } photos already. Press “Done, next item”.
refusal-record-papers-none = There is no file to be shown.
refusal-record-unticked = { $many } items are not ticked or lack a remark: { $numbers }. Please complete them first.
refusal-record-form-kind = Please send the signed and sealed checklist as photos (JPG, PNG, HEIC, WebP) or PDF.
refusal-record-form-missing = Please send the signed and sealed checklist first (photos or PDF), then choose the day.
refusal-record-forms-full = { $limit } have been received already. Please choose the day of the end.
refusal-record-open-already = This checklist is not reported yet: there is nothing to send back.
refusal-record-published = A department has published, or asked not to: it cannot be sent back. That department can correct what it published.
refusal-record-reason-missing = Please give the reason (1 to { $limit } characters).
