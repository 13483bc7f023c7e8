# Settings; whether facts and files of cases may stand in chat
settings =
    <b>{ $title }: settings</b>
    { $lines }

    <b>Facts and files of cases in chat</b>
    { $facts }

    The rest is set on the server, by the operator.
settings-department = { $title }: { $many } officers per institution
settings-department-leads = { $title } (leads): { $many } officers per institution
settings-draw = Draws: ratio { $ratio }%, at most { $cap } institutions a person and round; throwing { $window } minutes after the list is posted, inspections at least { $days } working days after the draw
settings-recusal-head = Recusals are decided by the head of department
settings-recusal-leader = Recusals are decided by the leader
settings-publication = Results: public within { $many } working days of the inspection's end
settings-clues = Clues: signed for in { $signing } working days, proposals to consult answered in { $consultation }, feedback in { $feedback } days, complainants answered in { $answer } days
settings-invitation = Invitations: valid for { $many } days
settings-facts-never = Not switched on (the default). The chat has a summary without facts and personal data, and says where the file is kept.
settings-facts-on = Switched on. Decided by { $name }, { $at }. Basis: { $basis }.
settings-facts-off = Switched off. Decided by { $name }, { $at }. Basis: { $basis }. The chat has a summary, and says where the file is kept.

facts-switch-on =
    <b>Switch on: facts and files of cases in chat</b>
    · Whoever enters a clue may also write facts (at most { $limit } characters) and send files (at most { $many }, { $mb } MB each), with personal data among them; still none in the summary.
    · They stand in the private chats of who entered it, who answers it, and both departments' liaisons and heads; also of the leader, when it is disputed who is competent. Never in the group.
    · The bot keeps them sealed and protects them from forwarding; but what is said in chats is also kept on Telegram's servers, which the task force does not control: it cannot be taken back for certain.
    · Regulations on medical insurance funds, art. 32: no use for anything but supervising the fund; no leaking, altering or destroying, and no giving personal data and trade secrets to others unlawfully.

    { $ask }
facts-switch-off =
    <b>Switch off: no more facts and files of cases in chat</b>
    · From now on clues have a summary and a pointer to the file alone; facts and files in drafts are erased when these are sent.
    · Those entered stay sealed, but are not shown in chat any more: look into the file where it is kept.
    · What was sent to private chats cannot all be taken back by the bot: let those concerned delete it.

    { $ask }
facts-ask-basis = Please send the basis of that decision: a document's number, or the minutes of which meeting and day (1 to { $limit } characters). It is told to the group.
facts-ask-sure =
    Basis: { $basis }
    If it is wrong, send it again. If it is right, press to confirm; the decision is entered in the ledger and told to the group.
facts-done-on = Switched on: facts and files may be entered in chat. Basis: { $basis }. Entered in the ledger; the group and the liaisons have been told.
facts-done-off = Switched off: facts and files are neither taken nor shown in chat. Basis: { $basis }. Entered in the ledger; the group and the liaisons have been told.
facts-group-on =
    <b>Decided: facts and files of cases may be entered in chat</b>
    By: { $name }
    Basis: { $basis }
    In private chats of the departments concerned, never in the group. Please send no facts, files or personal data here.
facts-group-off =
    <b>Decided: no more facts and files of cases in chat</b>
    By: { $name }
    Basis: { $basis }
    From now on the chat has a summary, and says where the file is kept.
facts-liaison-on =
    <b>Clues may now have facts and files</b>
    Switched on by { $name }. Basis: { $basis }.
    · Facts: at most { $limit } characters; files: at most { $many }, { $mb } MB each, photos or PDF. Both may be left out.
    · Still no details and no personal data in the summary.
    · Each look at a file is entered in the ledger. Do not pass it on, keep it or use it otherwise (regulations on medical insurance funds, art. 32).
facts-liaison-off =
    <b>Clues have no facts and files any more</b>
    Switched off by { $name }. Basis: { $basis }.
    · Only a summary, and where the file is kept. Facts and files in drafts are erased when these are sent.
    · Those entered are not shown any more: look into the file where it is kept.
    · Please delete facts and files from your private chats.

button-settings-open = Settings
button-facts-switch-on = Switch on: facts and files
button-facts-switch-off = Switch off: facts and files
button-facts-confirm-on = Switch on
button-facts-confirm-off = Switch off

refusal-facts-already-on = It is on already. Send /settings to see who decided that, on which basis.
refusal-facts-already-off = It is not on. Send /settings to look.
refusal-facts-basis-first = Send the basis first, then confirm. Send /settings to begin again.
