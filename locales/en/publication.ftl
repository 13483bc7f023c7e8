# Publication of inspection results
publication-finding-unknown = not settled yet
publication-finding-nothing = Nothing found
publication-finding-problem = Problem found
publication-finding-undone = Could not be carried out
publication-measure-corrected = corrected on the spot
publication-measure-rectify = ordered to rectify by a date
publication-measure-agreement = handled under the service agreement
publication-measure-case = case opened
publication-measure-transfer = transferred
publication-measure-interview = interview
publication-measures-joined = { $first }, { $others }
publication-ready-nothing = The inspection found nothing.
publication-ready-problem = The inspection found a problem. Measures: { $measures }.
publication-ready-open = The inspection found a problem; measures to be settled.
publication-ready-undone = For objective reasons the inspection could not be carried out.
publication-penalty-changed = changed
publication-penalty-revoked = revoked
publication-penalty-unlawful = declared unlawful
publication-penalty-invalid = declared invalid

# Where it stands
publication-standing-due = the inspection has not ended; to be published then
publication-standing-due-by = to be published by { $due_on }{ $sure }, { $left }
publication-standing-withholding = asked to be withheld, to be decided
publication-standing-withholding-by = asked to be withheld, to be decided; if not, to be published by { $due_on }{ $sure }, { $left }
publication-standing-withheld = withheld
publication-standing-published = published { $on }
publication-standing-takedown = penalty decision changed: to be withdrawn or corrected by { $due_on }{ $sure }, { $left }
publication-standing-withdrawn = withdrawn
publication-provisional = { " " }(provisional)
publication-left = { $many ->
    [one] { $many } working day left
   *[other] { $many } working days left
}
publication-due-today = due today
publication-overdue = <b>{ $many ->
    [one] { $many } working day overdue
   *[other] { $many } working days overdue
}</b>

# List and card
publication-list =
    <b>Results to publish</b>
    To be published: { $waiting }, of them overdue: { $overdue }; published: { $published }

    { $lines }
publication-list-none = There is no result to publish at present. Results appear here when an inspection has ended.
publication-line =
    ・{ $target } ({ $department })
    　{ $standing }
publication-of = { $target } ({ $department })
publication-card =
    <b>Publication of the result</b>: { $target }
    { $department }, { $round }
    Inspection ended: { $ended_on }

    { $lines }
publication-card-finding = Result: { $finding }
publication-card-measures = Measures: { $measures }
publication-card-words = Public text: { $words }
publication-card-link = Link: { $link }
publication-card-paper = File: { $name }
publication-card-day = Published: { $on }
publication-card-reason = Reason for the correction: { $reason }
publication-card-standing = State: { $standing }
publication-card-sealed = Withheld, or asked to be: only the department itself sees what it says.
publication-paper-sent = The published file of { $target } ({ $department }).

# Step by step
publication-ask-result =
    <b>Publish the result</b>: { $target }
    { $department }
    By the checklist: { $found }

    Please choose the result:
publication-ask-measures =
    <b>Publish the result</b>: { $target }
    { $department }

    Please choose the measures taken, at least one:
publication-ask-words =
    <b>Publish the result</b>: { $target }
    { $department }
    Public text: { $words }

    Take this text, or send one of your own (up to 500 characters). No names of people, identity numbers or telephone numbers, please.
publication-ask-place =
    <b>Publish the result</b>: { $target }
    { $department }

    Once it is on the website, please send the page's link, or a file that shows it (photo, PDF, docx, up to 10 MB).
publication-ask-reason =
    <b>Correct the publication</b>: { $target }
    { $department }

    Please send the reason for the correction (1 to 500 characters). The reason is not made public.
publication-ask-confirm =
    <b>Please check what is published</b>: { $target }
    { $department }

    { $lines }

    Once you confirm it counts as published, and the group is told. If it was published on another day, send that day first, such as 2026-12-05.
publication-place-bare = Where: on the website, no link
publication-place-link = Where: { $link }
publication-place-paper = Where: a file
publication-chosen = ✓ { $name }
publication-ask-withdrawal =
    <b>Withdraw the publication</b>: { $target }
    { $department }

    Please take it off the website first, then send the reason (1 to 500 characters), which withdraws it. The reason is not made public.
publication-ask-withdrawal-penalty =
    <b>Withdraw the publication</b>: { $target }
    { $department }
    The penalty decision was changed: please take it off the website first, and state the reason there (Law on Administrative Penalties, art. 48).

    Then send the reason (1 to 500 characters), which withdraws it. What you send to this bot is not made public.
publication-ask-penalty =
    <b>The penalty decision was changed</b>: { $target }
    { $department }

    A published penalty decision that is changed, revoked, declared unlawful or invalid comes off the site within three days, with the reason made public (Law on Administrative Penalties, art. 48). Please choose:

# Told
publication-group-published =
    <b>Published</b>: { $target }, { $department }
    { $words }
publication-group-corrected =
    <b>Publication corrected</b>: { $target }, { $department }
    { $words }
publication-group-withdrawn = <b>Publication withdrawn</b>: { $target }, { $department }
publication-told-published =
    <b>Result published</b>: { $target }
    { $department }, entered by { $name }
    { $words }
publication-told-corrected =
    <b>Publication corrected</b>: { $target }
    { $department }, entered by { $name }
    { $words }
    Reason for the correction: { $reason }
publication-told-withdrawn =
    <b>Publication withdrawn</b>: { $target }
    { $department }, entered by { $name }
    Reason: { $reason }
publication-told-takedown =
    <b>The penalty decision was changed</b>: { $target }
    { $department }: the penalty decision was { $change }. Please withdraw or correct the publication by { $due_on }{ $sure }, { $left }.

# The table of results
publication-table-choose =
    <b>Table of results</b>
    Please choose the round:
publication-table-none = No inspection has ended yet, so there are no results. Please send /results again once one has.
publication-table-round = { $title } ({ $number })
publication-table-sent =
    <b>{ $title }: table of results</b>
    Published: { $published }, to be published: { $ready }. Please check the latter with the departments first.
    Left out: withheld or asked to be { $withheld }, measures not settled { $unready }, withdrawn or to be withdrawn { $withdrawn }.
publication-table-text-sent = { $title }: text for the website
publication-table-title = Results of { $title }
publication-table-item = { $k }. { $target }
publication-table-entry = { $name }: { $value }
publication-table-unpublished = to be published
publication-column-k = No.
publication-column-target = Institution
publication-column-code = Unified social credit code
publication-column-round = Round
publication-column-department = Department
publication-column-ended-on = Date
publication-column-finding = Result
publication-column-measures = Measures
publication-column-words = Public text
publication-column-published = Published, link

button-publication-list = Results to publish
button-publication-show = { $target }
button-publication-export = Table of results
button-publication-begin = Publish
button-publication-again = Publish again
button-publication-correct = Correct
button-publication-withdraw = Withdraw
button-publication-penalty = Penalty decision changed
button-publication-paper = Show the file
button-publication-measured = Next
button-publication-said = Take this text
button-publication-ready = Use the ready-made text
button-publication-kept = Where it stood before
button-publication-placed = On the website, no link
button-publication-save = Keep it, publish later
button-publication-publish = Confirm
button-publication-to-result = Change the result
button-publication-to-words = Change the text
button-publication-to-place = Change the link
button-publication-leave = Back

refusal-publication-is-due = This result is still to be published. Send /publications to see where it stands.
refusal-publication-is-withholding = It has been asked that this result be withheld; the head decides. Send /publications to see where it stands.
refusal-publication-is-withheld = It was decided to withhold this result. To publish it, ask the department's head to release it first.
refusal-publication-is-published = This result is published. To change it, send /publications and correct or withdraw it there.
refusal-publication-is-withdrawn = This publication was withdrawn. Send /publications to see where it stands.
refusal-publication-not-ended = The records of this inspection are being corrected, it has not ended. Please wait until all departments have reported again.
refusal-publication-changed = This result has just changed; nothing was done. Please send /publications, look at it and try again.
refusal-publication-other-department = { $department } publishes this result, and only that department sees it. Yours are under /publications.
refusal-publication-draft-gone = This has expired and was not published. Please send /publications to begin again.
refusal-publication-measures-missing = A problem needs at least one measure. Please choose one, then go on.
refusal-publication-words-missing = Please send the public text (1 to { $limit } characters).
refusal-publication-words-name = The text names somebody of the roster (“{ $found }”), which must not be public. Please take it out and send it again.
refusal-publication-words-identity = The text seems to hold an identity number (18 digits), which must not be public. Please take it out and send it again.
refusal-publication-words-phone = The text seems to hold a telephone number, which must not be public. Please take it out and send it again.
refusal-publication-reason-missing = Please state the reason (1 to { $limit } characters).
refusal-publication-link-invalid = Please send the page's full address (http:// or https://, up to { $limit } characters), a file, or press “On the website, no link”.
refusal-publication-day-future = The day of publication cannot be after today. Please send the actual day, or enter it once it is published.
refusal-publication-day-early = The day of publication cannot be before the inspection's end ({ $ended_on }). Please check and send it again.
refusal-publication-takedown-open = The term for taking it down runs already, until { $due_on }. Please withdraw or correct the publication.
refusal-publication-table-empty = This round has no result that can be published. Departments settle result and measures first, see /publications.
