# Consultations and joint interviews that are called from a clue, or from what followed an inspection
meeting-head-about =
    { $head }
    About: { $about }
meeting-about-clue = consultation on clue { $number }
meeting-about-interview = joint interview: { $target }
meeting-scope-parties = heads and liaisons of the departments concerned, the { -leader }, the chair
clue-met = { $kind } ({ $number }): { $starts_at }, { $state }
clue-met-proposed = A consultation is proposed to the { -leader }, not decided yet.
follow-up-met = Joint interview ({ $number }): { $starts_at }, { $state }
consultation-asked =
    <b>A consultation is proposed</b>
    { $name } ({ $department }) proposes to consult on clue { $number }.
    { $kind }, { $state }: { $sender } → { $receiver }, feedback by { $feedback_on }
    Please decide by { $due_on } whether to call it.
consultation-proposed = A consultation on clue { $number } is proposed to the { -leader }, who is to decide by { $due_on }. You will be told.
consultation-decline-ask = Clue { $number }: please send why there is to be no consultation now (1 to { $limit } characters, no personal data); who proposed it is told.
consultation-declined = Clue { $number }: { $name } calls no consultation now. Reason: { $reason }
consultation-declined-done = Clue { $number }: no consultation for now; { $name } is told.

due-kind-consultation = decide whether to consult

button-consultation-propose = Propose a consultation
button-consultation-call = Call a consultation
button-consultation-decline = Not now
button-consultation-show = See meeting { $number }
button-interview-call = Call a joint interview

refusal-consultation-is-proposed = It has been proposed to the { -leader }; please wait for the decision.
refusal-consultation-is-called = The meeting is called already. Send /meetings to see it.
refusal-consultation-coming = Meeting { $number } is called and still to come. Send /meetings to see it.
refusal-consultation-is-declined = It was decided not to call one now. If need be, propose it again.
refusal-consultation-changed = It has just been decided. Please look at the clue as it is now.
refusal-consultation-own = Nobody decides on what they have proposed. Please let another { -leader } or { -deputy } do it.
refusal-consultation-not-yours = Consultations are proposed by the liaisons of the two departments. Ask them, or send /clues to see yours.
refusal-interview-not-open = This is no interview that is still to be held. See the follow-ups, or send /meeting to call a meeting.
