# The board
board =
    <b>{ $office }: board</b>
    { $round }
    Inspections on { $inspect_on }

    <b>Draws</b>
    { $draws }

    <b>Institutions</b>
    { $targets }

    <b>Inspectors</b>
    { $seats }

    <b>Next</b>
    { $next }
board-draw = · { $number } { $stage }: { $state }
board-no-draw = · none yet
board-targets = · { $many }: { $names }
board-targets-many = · { $many }: { $names } and others
board-targets-none = · none drawn yet
board-seat-line = · { $department }, seats: { $many } (accepted { $accepted }, awaiting answer { $notified }, request open { $requested }, vacant { $vacant })
board-seats-none = · none drawn yet
board-next-draw = · Leader: send /draw to open a draw.
board-next-inspectors = · Leader: send /draw to draw the inspectors.
board-next-window = · Draw { $number }: liaisons, please check the lists; objections until { $opens_at }.
board-next-throwing = · Draw { $number }: witnesses of the departments, please throw.
board-next-decide = · Requests to be decided: { $many } ({ $parts }). Heads of the departments: please decide.
board-next-substitute = · Vacant seats: { $many }. Leader: open a substitute draw.
board-next-answer = · Seats awaiting an answer: { $many }. Officers: please answer your notices.
board-next-inspect = · Everybody is in place; inspections on { $inspect_on }.
board-none = No round has begun. The leader opens a draw with /draw; the board is then shown in the group.
board-above = The board is the message this replies to; it is kept up to date.

button-board-show = Board
button-board-refresh = Refresh
