# Objections to a list
objection-raised = <b>{ $department } { $name }</b> objects to the list of draw { $number }. Nobody throws before the leader has answered.
objection-ask = Your objection to the list of draw { $number } is registered. Reply with your reason (up to 500 characters); it goes to the leader.
objection-passed-on = Your reason went to the leader; the answer will be posted in the group (draw { $number }).
objection-no-words = (reason to follow)
objection-chair =
    <b>An objection to draw { $number } waits for your answer</b>
    { $department } { $name }: { $words }
    If the list is right, answer; if it has to change, cancel and open the next draw.
objection-answer-ask = Choose an answer or write one (up to 500 characters). It is posted in the group (draw { $number }).
objection-answered =
    <b>Answer to an objection, draw { $number }</b>
    To { $department } { $name }, { $who } answers: { $answer }
    Throwing begins once all objections are answered and the time for them is over ({ $opens_at }).
objection-settled = The objection to draw { $number } was answered by { $who }: { $answer }
objection-withdrawn = { $department } { $name } took the objection to the list of draw { $number } back.
button-objection-explain = Give the reason
button-objection-withdraw = Take it back
button-objection-answer = Answer
button-objection-answer-with = { $answer }
refusal-objection-open = Your objection is registered and waits for the leader's answer.
refusal-objection-late = Draw { $number } is being thrown; the time for objections is over. Speak to the leader.
refusal-objection-settled = { $who } has answered this objection or taken it back: nothing is left to do.
