# Postponements: entered
postponement-list =
    <b>Postponements</b>
    { $lines }
postponement-round = · { $title }: { $many } granted
postponement-choose = Which inspection does the institution want postponed? { $many } are not over; “/postpone name” finds one.
postponement-choose-none = No open inspection fits. Check the name, or send /postpone to see all.
postponement-choice = { $name }, { $inspect_on }
postponement-ask =
    <b>Enter an application to postpone</b>
    Institution: { $target }
    Date: { $inspect_on }
    Send the reason first (1 to 500 characters), then a photo or file of the written application.
postponement-ask-paper =
    <b>Enter an application to postpone</b>
    Institution: { $target }
    Date: { $inspect_on }
    Reason: { $reason }

    Now send a photo or file of the written application (10 MB at most).
postponement-ask-reason =
    <b>Enter an application to postpone</b>
    Institution: { $target }
    Date: { $inspect_on }
    Papers received: { $many }. Now send the reason (1 to 500 characters).
postponement-confirm =
    <b>Enter an application to postpone</b>
    Institution: { $target }
    Date: { $inspect_on }
    Reason: { $reason }
    Papers: { $many }

    Please confirm. To change the reason or add a paper, just send it. The date stands until it is decided.
postponement-entered =
    <b>Application entered (no. { $number })</b>
    Institution: { $target }
    Date: { $moved_from }
    { $deciders } will decide, and you will be told. The date stands until then.
postponement-entered-open =
    <b>Application entered (no. { $number })</b>
    Institution: { $target }
    Date: { $moved_from }
    There is nobody who may decide; the chair has been asked to see to it. The date stands until then.
postponement-no-decider =
    <b>Nobody may decide on application no. { $number }</b>
    { $target }, { $moved_from }
    Who entered it does not decide. Please appoint a leader or deputy, who then sends /postpone.

# Decided
postponement-paper = Written application no. { $number }: { $target }
postponement-asked =
    <b>Application to postpone no. { $number }: please decide</b>
    Institution: { $target }
    Date: { $moved_from }
    Reason: { $reason }
    Entered by { $name }, { $entered_at }
    Granted so far in { $round }: { $granted }
postponement-ask-day =
    <b>Granting application no. { $number }</b>
    { $target }, { $moved_from }
    Choose the new date, or send one (2026-12-08). Everyone concerned is told at once. { $provisional }
postponement-confirm-day =
    <b>Granting application no. { $number }</b>
    { $target }, { $moved_from }
    New date: <b>{ $day }</b>. Please confirm, or send another date. { $provisional }
postponement-day-off =
    <b>Granting application no. { $number }</b>
    { $target }, { $moved_from }
    { $day } is no working day. The next one is <b>{ $next }</b>: please confirm, or send another date. { $provisional }
postponement-provisional = (The holidays of that year are not published yet: the working day is provisional.)
postponement-settled = { "" }
postponement-ask-denial =
    <b>Refusing application no. { $number }</b>
    { $target }, { $moved_from }
    Reason given: { $reason }

    Choose why it is refused, or send words (1 to 500 characters). Everyone concerned is told at once.
postponement-denial-unproven = the reason is not sufficient
postponement-denial-prepared = everything is prepared; the inspection should not be moved
postponement-denial-repeated = it has been postponed several times already
postponement-outcome-pending =
    <b>Application to postpone no. { $number }: not decided yet</b>
    { $target }, { $moved_from }
    Reason: { $reason }
    Who decides: { $deciders }
postponement-outcome-granted =
    <b>Application to postpone no. { $number }: granted</b>
    { $target }, formerly { $moved_from }
    New date: <b>{ $moved_to }</b>
    Reason: { $reason }
    Decided by { $by }
postponement-outcome-refused =
    <b>Application to postpone no. { $number }: refused</b>
    { $target }, still { $moved_from }
    Reason: { $reason }
    Decided by { $by }, since: { $denial }
postponement-granted-team =
    <b>New date of inspection</b>
    Institution: { $target }
    Formerly { $moved_from }, now <b>{ $moved_to }</b>
    The institution asked for it in writing (no. { $number }). Your notice shows it; if you cannot attend, say so there.
postponement-granted =
    <b>Postponement granted (no. { $number })</b>
    Institution: { $target }
    Formerly { $moved_from }, now <b>{ $moved_to }</b>
    Granted in this round: { $granted }. The team has been told; please tell the institution.
postponement-refused =
    <b>Postponement refused (no. { $number })</b>
    Institution: { $target }
    The date stands: <b>{ $moved_from }</b>
    Reason: { $denial }
    Decided by { $by }. Please tell the institution.
postponement-lapsed =
    <b>Certificates that do not reach the new date</b>
    { $target }, { $day }
    Not valid on that day:
    { $lines }
    Have them renewed and the roster updated by /import; whoever cannot renew in time should say that they cannot attend.
postponement-lapsed-line = · { $name } ({ $department })

# Records
postponement-card-pending = Application to postpone no. { $number }: not decided yet
postponement-card-granted = Postponed (no. { $number }): from { $moved_from } to { $moved_to }
postponement-card-round = Postponements granted in this round: { $many }
postponement-log =
    <b>Applications to postpone</b>: { $many }, granted { $granted }, not decided { $pending }
    { $lines }
postponement-log-none = None yet. Send /postpone once an institution has applied in writing.
postponement-log-pending =
    No. { $number }: not decided yet
      { $target }, { $moved_from }
postponement-log-granted =
    No. { $number }: granted
      { $target }, { $moved_from } → { $moved_to }
postponement-log-refused =
    No. { $number }: refused
      { $target }, still { $moved_from }

button-postponement-new = Enter a postponement
button-postponement-show = To be decided: { $target }
button-postponement-enter = Submit
button-postponement-log = All applications
button-postponement-papers = Show the papers
button-postponement-grant = Grant: choose a date
button-postponement-refuse = Refuse
button-postponement-back = Back
button-postponement-days = In { $many } working days: { $day }
button-postponement-day = Move it to { $day }

refusal-postponement-reason-missing = Please give the reason (1 to { $limit } characters).
refusal-postponement-papers-many = At most { $limit } papers. Please submit, or begin anew after /cancel.
refusal-postponement-ended = This inspection is over and cannot be postponed. Send /postpone to see others.
refusal-postponement-pending = Application no. { $number } about this inspection is not decided yet.
refusal-postponement-draft-gone = This draft is no longer valid and nothing was submitted. Please begin anew with /postpone.
refusal-postponement-day-past = The new date must be after today. Please choose another.
refusal-postponement-day-early = The new date must be after the present one. Please choose another.
refusal-postponement-day-far = The new date must be within a year. Please choose another.
refusal-postponement-day-no-workday = That is no working day; the next one is { $next }. Please choose another date.
refusal-postponement-changed = The application or the inspection has just changed. Send /postpone to see its state now.
refusal-postponement-granted-already = { $name } has granted it already.
refusal-postponement-refused-already = { $name } has refused it already.
refusal-postponement-own = Somebody else decides on what you entered: { $name }.
