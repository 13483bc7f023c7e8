# Withholding a result from publication
withholding-ground-state_secret = State secret
withholding-ground-trade_secret = Trade secret
withholding-ground-privacy = Privacy
withholding-ground-law = Otherwise not to be public by law
withholding-card-reason =
    Ground for withholding: { $ground }
    Reason: { $reason }
withholding-ask-ground =
    <b>Ask to withhold the result</b>: { $target }
    { $department }

    Please choose the ground:
withholding-ask-reason =
    <b>Ask to withhold the result</b>: { $target }
    { $department }
    Ground: { $ground }

    Please send the reason (1 to 500 characters). Only the department's head and you see ground and reason.
withholding-confirm =
    <b>Ask to withhold the result</b>: { $target }
    { $department }
    Ground: { $ground }
    Reason: { $reason }

    Please confirm; to change it, send the text again. The department's head decides; until then the term for publication runs on.
withholding-asked =
    <b>To be withheld? Please decide</b>
    { $target }, { $department }
    Asked by: { $name }
    Ground: { $ground }
    Reason: { $reason }
withholding-ask-denial =
    <b>Not to be withheld</b>: { $target }
    { $department }
    Ground: { $ground }
    Reason: { $reason }

    Please send why not (1 to 500 characters); whoever asked is told at once, and the result has to be published.
withholding-ask-release =
    <b>Release the result</b>: { $target }
    { $department }
    Once released it has to be published by the original day, and those in charge are reminded at once. Release it?
withholding-outcome-approved = Withheld: { $target }, { $department }. Decided by { $name }
withholding-outcome-denied = Not withheld: { $target }, { $department }; the result has to be published. Decided by { $name }
withholding-outcome-withdrawn = The request to withhold was withdrawn: { $target }, { $department }. By { $name }
withholding-told-approved =
    <b>The result is withheld</b>: { $target }
    { $department }, decided by { $name }
    It is not to be published any more.
withholding-told-denied =
    <b>The result is not withheld</b>: { $target }
    { $department }, decided by { $name }
    Reason: { $reason }
    Please publish it.
withholding-told-denied-by =
    <b>The result is not withheld</b>: { $target }
    { $department }, decided by { $name }
    Reason: { $reason }
    Please publish it by { $due_on }{ $sure }, { $left }.
withholding-told-released =
    <b>The result is released</b>: { $target }
    { $department }: please publish it by the original day.

button-withholding-ask = Ask to withhold it
button-withholding-other-ground = Another ground
button-withholding-submit = Submit
button-withholding-withdraw = Take the request back
button-withholding-approve = Withhold it
button-withholding-deny = Do not withhold
button-withholding-release = Release it
button-withholding-release-confirm = Yes, release it

refusal-withholding-no-head = { $department } has no head who could decide; nobody decides on their own request. Please ask the leader to appoint one (/import of the roster).
refusal-withholding-own = Another head of the department decides on your own request. To take it back, press “Take the request back”.
refusal-withholding-not-decider = The department's head decides on this. What you can do is under /menu.
refusal-withholding-not-yours = Only whoever asked can take the request back. Send /publications to see where it stands.
