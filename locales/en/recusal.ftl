# Recusal, and those who cannot attend
recusal-kind-recusal = recusal
recusal-kind-absence = absence
recusal-ground-kin = Close relative
recusal-ground-former-post = Formerly employed there
recusal-ground-interest = Another interest in it
recusal-ground-leave = On leave
recusal-ground-illness = Ill
recusal-ground-duty = Other official duty
recusal-ground-other = Other, in your own words
recusal-ground-and-words = { $ground }: { $words }
recusal-denial-no-relation = Checked: there is no such relation
recusal-denial-no-effect = Checked: the relation does not affect fairness
recusal-denial-can-attend = Checked: attendance is possible
recusal-denial-rearranged = Other work has been rearranged
recusal-denial-unproven = Grounds not sufficient; add to them and ask again

# The officer's own request
recusal-in-private = Please ask in the private chat: grounds are not for the group.
recusal-choose = Which inspection do you mean?
recusal-choose-none = You have no inspection duty to ask about. If you are drawn, you are told by direct message and can ask from there.
recusal-choose-ground =
    <b>Request: { $kind }</b>, { $target }
    Please choose the ground:
recusal-type-ground =
    <b>Request: { $kind }</b>, { $target }
    Please send the ground as a text (1 to 500 characters).
recusal-confirm =
    <b>Request: { $kind }</b>, { $target }
    Ground: { $reason }

    { $hint }
    Once you submit you step back from this inspection, and whoever is in charge decides. Only you and they see the ground.
recusal-confirm-add = Please confirm; to add something, send it as a text first (up to 500 characters).
recusal-confirm-rewrite = Please confirm; to change it, send the text again.
recusal-submitted =
    <b>Request no. { $number } submitted</b>
    { $kind }: { $target }
    Date: { $inspect_on }
    To be decided by { $deciders }. Until then you do not take part in this inspection.
recusal-submitted-open =
    <b>Request no. { $number } submitted</b>
    { $kind }: { $target }
    Date: { $inspect_on }
    At present there is nobody who may decide; the leader has been asked to see to it. Until then you do not take part in this inspection.
recusal-submitted-joined =
    <b>Submitted, joined to request no. { $number }</b>
    { $kind }: { $target }
    Date: { $inspect_on }
    The institution has asked for your recusal already; both are decided together. Until then you do not take part in this inspection.
recusal-withdrawn = Request withdrawn: { $target }. You are still in this seat; please go by your notice.
recusal-too-late = This seat has changed meanwhile; your text was not used. Send /my to see its state now.

# The institution's request
recusal-claim-targets =
    <b>Enter an institution's request for recusal</b>
    Institutions: { $many }. Please choose one, or send “/recusal name” to find it.
recusal-claim-none = No institution fits, or its inspectors have not been drawn yet. Check the name, or send /board.
recusal-claim-target = { $name }
recusal-claim-officers = <b>{ $target }</b>: whose recusal is asked for?
recusal-claim-officer = { $name } ({ $department })
recusal-claim-words =
    <b>{ $target }</b>
    Recusal of { $name } ({ $department }). Please send the institution's ground as a text (1 to 500 characters).
recusal-claim-confirm =
    <b>{ $target }</b>
    Recusal of { $name } ({ $department }).
    Ground: { $reason }

    Please confirm; to change it, send the text again. The inspection goes on until decided.
recusal-claimed =
    <b>Request no. { $number } entered</b>
    { $target } asks: { $kind } of { $name }. To be decided by { $deciders }; the inspection goes on until then.
recusal-claimed-open =
    <b>Request no. { $number } entered</b>
    { $target } asks: { $kind } of { $name }. At present there is nobody who may decide; the leader has been asked to see to it. The inspection goes on until then.
recusal-retracted = Request no. { $number } withdrawn: { $target }, { $name }.
recusal-challenged =
    <b>The institution asks for your recusal (no. { $number })</b>
    { $target }, { $inspect_on }
    The inspection goes on until decided. If you think you should be recused, ask for it from your notice: you then step back at once.
recusal-challenge-over = The institution's request for your recusal (no. { $number }) was withdrawn: { $target }. The inspection goes on.

# Deciding
recusal-asked =
    <b>For you to decide: { $kind } (no. { $number })</b>
    Officer: { $name } ({ $department })
    Institution: { $target }
    Date: { $inspect_on }
    Asked by: { $asker }
    Ground: { $reason }
recusal-by-officer = the officer, who has stepped back meanwhile
recusal-by-institution = the institution (entered by { $name }); the inspection goes on until decided
recusal-joined =
    <b>Request no. { $number }: the officer asks for recusal too</b>
    Officer: { $name } ({ $department })
    Institution: { $target }
    Date: { $inspect_on }
    The officer's ground: { $reason }
    The officer has stepped back meanwhile; please decide on both together.
recusal-parted =
    <b>Request no. { $number }: the officer has withdrawn</b>
    { $name } ({ $department }) has withdrawn their own request: { $target }, { $inspect_on }
    The institution's request is still yours to decide.
recusal-denial-ask =
    <b>Turn request no. { $number } down</b>
    { $name } ({ $department }): { $target }, { $inspect_on }
    { $kind }: { $reason }

    Choose a reason, or send one as a text (1 to 500 characters); whoever asked is then told at once.
recusal-outcome-pending =
    <b>Request no. { $number } ({ $kind }): not yet decided</b>
    { $name } ({ $department }): { $target }, { $inspect_on }
    Ground: { $reason }
recusal-outcome-approved =
    <b>Request no. { $number } ({ $kind }): approved</b>
    { $name } ({ $department }): { $target }, { $inspect_on }
    Ground: { $reason }
    Decided by: { $by }
recusal-outcome-rejected =
    <b>Request no. { $number } ({ $kind }): turned down</b>
    { $name } ({ $department }): { $target }, { $inspect_on }
    Ground: { $reason }
    Decided by: { $by }; reason: { $denial }
recusal-outcome-withdrawn =
    <b>Request no. { $number } ({ $kind }): withdrawn</b>
    { $name } ({ $department }): { $target }, { $inspect_on }
    Withdrawn by: { $by }
recusal-no-decider =
    <b>Nobody may decide on request no. { $number }</b>
    { $name } ({ $department }): { $kind }, { $target }, { $inspect_on }
    Please set a head for the department, or a further leader or deputy, in the list of people and import it by /import; they then send /recusals to decide. The officer and whoever entered the request cannot.
recusal-granted-recusal =
    <b>Your recusal is approved (no. { $number })</b>
    Institution: { $target }
    Date: { $inspect_on }
    You no longer take part, and later draws will not match you with this institution until this is lifted. A substitute will be drawn.
recusal-granted-absence =
    <b>Your absence is approved (no. { $number })</b>
    Institution: { $target }
    Date: { $inspect_on }
    You no longer take part. A substitute will be drawn.
recusal-granted-liaison = { $name } ({ $department }) no longer takes part in the inspection of { $target } ({ $inspect_on }). A substitute will be drawn (request no. { $number }, { $kind }).
recusal-denied =
    <b>Your request was turned down: { $kind } (no. { $number })</b>
    { $target }, { $inspect_on }
    Reason: { $denial }
    You are still in this seat; state: { $state }. Please go by your notice.
recusal-denied-claim =
    <b>The institution's request was turned down (no. { $number })</b>
    { $target }, { $inspect_on }: { $name } ({ $department })
    Reason: { $denial }
    State of { $name }: { $state }. Please tell the institution.
recusal-denied-officer = The institution's request for your recusal was turned down (no. { $number }): { $target }, { $inspect_on }. Please carry on.

# Lists
recusal-list =
    <b>Recusals and absences</b>, all: { $many }, to be decided: { $pending }
    { $lines }
recusal-list-none = No requests yet.
recusal-line =
    No. { $number }: { $state }
    { "  " }{ $name } ({ $department }): { $kind }
    { "  " }{ $target }, { $inspect_on }
    { "  " }{ $reason }
recusal-line-reason = Ground: { $reason }
recusal-line-secret = Ground: seen only by who asked and who decides
recusal-show = Decide no. { $number }: { $name }
recusal-state-pending = to be decided
recusal-state-approved = approved ({ $by })
recusal-state-rejected = turned down ({ $by })
recusal-state-withdrawn = withdrawn ({ $by })
recusal-bars =
    <b>Lasting recusals</b>, all: { $many }; never matched in a draw until lifted
    { $lines }
recusal-bars-none = None at present.
recusal-bar-line = No. { $number }: { $name } ({ $department }) — { $target }
recusal-lift-ask =
    <b>Lift recusal no. { $number }</b>
    { $name } ({ $department }) — { $target }
    Once lifted, later draws may match the two. Lift it?
recusal-lifted =
    <b>Lifted: no. { $number }</b>
    { $name } ({ $department }) — { $target }
recusal-lifted-officer = Your recusal from { $target } has been lifted: later draws may match you. If you still have a conflict, ask again when you get a notice.

button-recusal-ask = Ask to be recused
button-recusal-ask-numbered = { $k }. Recusal
button-recusal-ask-at = Recusal: { $target }
button-recusal-excuse = Cannot attend
button-recusal-excuse-numbered = { $k }. Cannot attend
button-recusal-excuse-at = Cannot attend: { $target }
button-recusal-withdraw = Withdraw request
button-recusal-withdraw-numbered = { $k }. Withdraw request
button-recusal-retract = Withdraw request
button-recusal-other-ground = Another ground
button-recusal-submit = Submit
button-recusal-enter = Submit
button-recusal-targets = Another institution
button-recusal-approve = Approve
button-recusal-reject = Turn down
button-recusal-back = Back
button-recusal-list = Back to requests
button-recusal-bars = Lasting recusals
button-recusal-lift = Lift no. { $number }
button-recusal-lift-confirm = Lift it

refusal-recusal-words-missing = Please write down the ground (1 to { $limit } characters).
refusal-recusal-asked-already = You have asked already; it is not yet decided. To change it, press “Withdraw request” first.
refusal-recusal-challenged = The institution's request for your recusal is open. To step back now press “Ask to be recused”; anything else after the decision.
refusal-recusal-draft-gone = This draft is no longer good, nothing was submitted. Please start again from your notice or with /recusal.
refusal-recusal-nothing-open = There is no open request to withdraw. Send /my or /recusals to see the state now.
refusal-recusal-not-entered = Only whoever entered this request can withdraw it.
refusal-recusal-joined = The officer has asked for recusal too and stepped back: this must now be decided, it cannot be withdrawn.
refusal-recusal-approved-already = { $name } has approved this already; nothing is left to decide.
refusal-recusal-rejected-already = { $name } has turned this down already; nothing is left to decide.
refusal-recusal-withdrawn-already = { $name } has withdrawn this; nothing is left to decide.
refusal-recusal-changed = This request has just changed. Send /recusals to see its state now.
refusal-recusal-own = Nobody decides on a request of their own, or one they entered. Decided by: { $name }.
refusal-recusal-not-decider = This request is not yours to decide. Decided by: { $name }.
refusal-recusal-claim-no-team = There is nobody in this team whose recusal could be asked for. Send /recusal to choose again.
refusal-recusal-claim-own = If you should be recused yourself, press “Ask to be recused” in your notice.
refusal-recusal-claim-late = This officer is no longer in the team; no request is needed.
refusal-recusal-claim-pending = A request about this officer is open. Please enter this one after the decision.
refusal-recusal-bar-lifted-already = This recusal has been lifted already. Send /recusals to see the state now.
refusal-recusal-bar-not-yours = Only the leader, a deputy, or the head of the officer's department can lift it, and nobody their own.
