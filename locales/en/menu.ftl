# Menu, help, which task force, language, breaking off
menu =
    <b>{ $task_force }</b>
    { $name } · { $department } · { $roles }

    { $waiting }
menu-waiting = What waits for you stands on top.
menu-choose = What would you like to do?
menu-operator =
    <b>Administrator</b>
    In a task force's group, send /bind to bind the group and /check to see what the bot may do there. Administrators have no part in draws or recusals.
menu-which = You belong to several task forces. Which one do you mean from now on?
menu-languages = In which language should this private chat be?
menu-language-set = This private chat is in English from now on.
menu-cancelled = Cancelled. What you had not finished is not kept.
menu-nothing-to-cancel = Nothing is being filled in. See /menu for what you can do.

menu-group =
    <b>{ $task_force }</b>
    { $name }

    What would you like to do?
menu-group-closed = { $name } ▸
menu-group-draws = Draws
menu-group-inspections = Inspections
menu-group-recusals = Recusal, delay
menu-group-results = Results
menu-group-clues = Clues
menu-group-meetings = Meetings
menu-group-due = Deadlines
menu-group-members = Rosters, members
menu-group-other = More

waiting-notices = ● { $many } { $many ->
    [one] notice
   *[other] notices
 } to answer
waiting-recusals = ● { $many } { $many ->
    [one] recusal
   *[other] recusals
 } to decide
waiting-postponements = ● { $many } { $many ->
    [one] postponement
   *[other] postponements
 } to decide
waiting-withholdings = ● { $many } { $many ->
    [one] result
   *[other] results
 } to decide on withholding
waiting-clues-sent = ● { $many } { $many ->
    [one] clue
   *[other] clues
 } to sign for
waiting-clues-signed = ● { $many } { $many ->
    [one] clue
   *[other] clues
 } to accept or return
waiting-clues-returned = ● { $many } { $many ->
    [one] clue
   *[other] clues
 } returned to you
waiting-clues-reported = ● { $many } { $many ->
    [one] clue
   *[other] clues
 } with feedback to confirm
waiting-clues-disputed = ● { $many } { $many ->
    [one] clue
   *[other] clues
 } to assign
waiting-meetings = ● { $many } { $many ->
    [one] meeting
   *[other] meetings
 } to answer
waiting-overdue = ● { $many } { $many ->
    [one] deadline is
   *[other] deadlines are
 } overdue
waiting-soon = ● { $many } { $many ->
    [one] deadline comes
   *[other] deadlines come
 } up soon

menu-see-board = Board
menu-see-draws = Draws
menu-see-mine = My tasks
menu-see-members = Members
menu-invite = Invite
menu-import-roster = Import a roster
menu-open-draw = Open a draw
menu-request-recusal = Ask to be recused
menu-enter-recusal = Enter an institution’s request
menu-see-recusals = Recusals
menu-see-inspections = Inspections
menu-import-checklist = Checklists
menu-enter-postponement = Enter a postponement
menu-enter-inspection = Enter a direct inspection
menu-enter-official = Enter an official draw
menu-see-publications = Publish results
menu-export-results = Export results
menu-see-due = My deadlines
menu-see-all-due = All deadlines
menu-see-follow-ups = Follow-ups
menu-export-archive = Export the archive
menu-enter-clue = Enter a clue
menu-see-joint-cases = Joint cases
menu-see-clues = Clues
menu-open-police-transfer = To the police
menu-see-police-transfers = Cases to the police
menu-see-meetings = Meetings
menu-call-meeting = Call a meeting
menu-change-settings = Settings
menu-enter-discipline = To discipline inspection

button-menu-open = Menu
button-menu-back = Back
button-menu-help = Help
button-menu-switch = Other task force
button-menu-choose = { $title }
button-menu-languages = 语言 / Language
button-menu-language =
    { $language ->
        [en] English
       *[zh-CN] 中文
    }

help =
    <b>Commands</b>
    { $commands }

    /menu offers the same as buttons. 菜单, 帮助 and 取消 can be typed as words, too.
help-heading =
    { "" }
    <b>{ $name }</b>
help-in-groups =
    { "" }
    <b>In the task force's group</b>
help-command = /{ $name } — { $about }
help-group = Menu and help differ from person to person: please open your private chat with this bot.

command-start = Begin
command-menu = Menu: what you can do
command-help = Help: the commands
command-language = Change the language
command-cancel = Break off what is being filled in
command-invite = Invite members who have no account yet
command-members = Members: tied, reachable, certificates
command-import = Import a list of institutions or people
command-bind = Bind this group to a task force (administrator)
command-check = What the bot may do in this group
command-draw = Open a draw
command-draws = All draws
command-my = My tasks
command-recuse = Ask to be recused, or say that you cannot attend
command-recusal = Enter an institution’s request for recusal
command-recusals = Recusals and bars
command-board = Board: how the round stands
command-inspections = inspections: checklists, signed forms, reporting the end
command-checklists = the departments' checklists: see and import
command-postpone = enter an institution's application to postpone
command-direct = enter an inspection that is not drawn
command-official = enter a draw made in the official system
command-publications = publications of your department's results
command-results = export the results as a table and a text
command-due = my deadlines (leader: /due all for all)
command-calendar = my deadlines as a calendar file
command-followups = rectification, interviews, penalties and what else follows
command-archive = export the round's archive
command-clue = enter a clue
command-clues = clues that concern you
command-transfer = hand a suspected crime to the police
command-transfers = cases that go to the police: clocks, receipts
command-cases = Joint cases: one institution, several departments, one visit
command-meetings = meetings: calls, agendas, minutes, actions
command-meeting = call a meeting
command-settings = settings: ratio, terms, facts of cases in chat
command-discipline = transfers to discipline inspection that you know of
