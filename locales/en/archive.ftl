# The archive
archive =
    <b>Archive of { $round } ({ $number })</b>
    Inspections: { $many }; published { $published }, filed { $filed }, closed { $closed }
    Papers: { $papers }, missing: { $missing }
    { $lines }
archive-none = No round has begun, so there is no archive yet.
archive-complete = · everything is there
archive-more = · and { $many } more, see the contents page of the export
archive-round = { $round } ({ $number })
archive-file = Archive of { $round }. Unpack it and open contents.html; missing: { $missing }. For internal use, please keep it safe.
archive-missing = · { $what }
archive-missing-answer = { $target }: { $name } has not answered the notice
archive-missing-postponement = { $target }: postponement no. { $number } not decided
archive-missing-report = { $target } ({ $department }): end not reported yet
archive-missing-form = { $target } ({ $department }): no form signed and sealed by both sides
archive-missing-publication = { $target } ({ $department }): result not published
archive-missing-follow-up = { $target } ({ $department }): no. { $number }, { $kind }, not closed

archive-kind-form = Form (as a file)
archive-kind-signed = Form (signed and sealed)
archive-kind-photo = Photo
archive-kind-publication = Publication
archive-kind-follow-up = Paper of a follow-up
archive-kind-postponement = Paper of a postponement
archive-kind-manifest = Lists of the draw
archive-kind-proof = Proof of the draw
archive-kind-ledger = The round's ledger (checked by zhuanban verify --ledger; of sealed words, withheld results and other matters only digests)

archive-ledger =
    Ledger of { $round }: the round's entries in full; of anything else only digests for checking, no words. For internal use; please keep it safe.
    The head was posted in the group. To check it offline: <code>zhuanban verify --ledger FILE --head { $head }</code>
archive-page-title = { $office }: archive of { $round }
archive-page-made = Round { $number }, inspections planned on { $inspect_on }
archive-page-missing = Missing and still open
archive-page-nothing-missing = Everything is there, nothing is open.
archive-page-draws = Draws and ledger
archive-page-inspections = Inspections
archive-column-target = Institution
archive-column-inspected = Inspected
archive-column-published = Published
archive-column-filed = Filed
archive-column-closed = Closed
archive-done = yes
archive-not-done = no
archive-ended = ended { $on }
archive-not-ended = not ended, planned { $on }
archive-publication-none = not ended yet
archive-publication-due = to be published
archive-publication-withholding = asked to be withheld; papers kept by the department
archive-publication-withheld = withheld by law; papers kept by the department
archive-publication-published = published
archive-publication-withdrawn = published, then withdrawn
archive-postponement-pending = Postponement asked for (planned { $moved_from }): not decided
archive-postponement-refused = Postponement asked for (planned { $moved_from }): refused
archive-postponement-granted = Postponement asked for (planned { $moved_from }): moved to { $moved_to }
archive-follow-up = No. { $number }, { $kind }: { $state }
archive-follow-up-step = { $on }: { $form }
    { $answers }

button-archive-show = Export the archive
button-archive-ledger = Export the ledger
button-archive-export = Export the archive

refusal-archive-big = The archive has about { $mb } MB: too much for a chat. On the server run: zhuanban archive { $round } OUT.zip --task-force { $office }
refusal-archive-many = { $many } files have to be made, which takes too long in a chat. On the server run: zhuanban archive { $round } OUT.zip --task-force { $office }
refusal-archive-round-unknown = There is no round of that number. There are: { $known }
refusal-archive-not-written = The file could not be written: { $reason }
cli-archive-written = Written: { $path }, papers: { $files }, missing: { $missing } (see contents.html)
