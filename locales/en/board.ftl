# The board
board =
    <b>{ $office }: board</b>
    { $round }
    Inspections on { $inspect_on }

    <b>{ $how }</b>
    { $draws }

    <b>Institutions</b>
    { $targets }

    <b>Inspectors</b>
    { $seats }

    <b>Next</b>
    { $next }
board-draw = · { $number } { $stage }: { $state }
board-drawn = Draws
board-entered = How it came about
board-no-draw = · none yet
board-official = · drawn in the official system, task { $reference }
board-direct = · direct inspection, not drawn
board-targets = · { $many }: { $names }
board-targets-many = · { $many }: { $names } and others
board-targets-joint = · of a joint case, not named here
board-targets-none = · none drawn yet
board-seat-line = · { $department }, seats: { $many } (accepted { $accepted }, awaiting answer { $notified }, request open { $requested }, vacant { $vacant })
board-seats-none = · none drawn yet
board-next-sealed = The result is sealed; those drawn are told their own part at its time.
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
board-aside = The board stands in the group's main topic and keeps itself up to date.

button-board-show = Board
button-board-there = To the board
button-board-refresh = Refresh

# The chart
board-chart = <b>{ $office }: publication</b>
    { $round }
board-chart-title = { $office }: publication
board-chart-subtitle = { $round }, { $on }
board-chart-summary = Published or withheld by law: { $done } of { $many } results
board-chart-row = { $done }/{ $many }
board-chart-late = overdue { $many }
board-chart-published = published { $many }
board-chart-withheld = withheld by law { $many }
board-chart-due = due { $many }
board-chart-overdue = overdue { $many }
board-chart-ahead = not ended yet { $many }
board-chart-sent = The chart is sent to your private chat with the bot.
button-board-chart = Chart
refusal-board-chart-empty = This round has no inspections yet, so there is nothing to draw. Once targets and people are drawn there is.
refusal-board-chart-unreachable = The chart is sent to your private chat. Please open the private chat with the bot, press Start, then press this again.
