# A task force's group: binding it, and what the bot may do there
group-which = Which task force does this group belong to?
group-bound =
    This group is now bound to <b>{ $title }</b>.
    { $lines }

    Members: please tap the button below to open your private chat with the bot and press Start, so that notices can reach you.
group-sure =
    Bind this group to <b>{ $title }</b>?
    { $lines }
    If you confirm, the earlier binding ends and announcements go to the newly bound group.
group-holds = · This group is bound to { $title }
group-elsewhere = · { $title } is bound to another group
group-check =
    <b>Rights in this group</b>
    { $lines }
group-belongs = ✅ Bound to { $title }
group-unbound = ⚠️ This group is not bound to a task force: no draws, no board. The administrator can send /bind here.
group-rights-unknown = ⚠️ The bot does not know its rights here yet. Make it an administrator of the group; if it is one, change any of its rights and send /check again.
group-no-administrator = ⚠️ The bot is no administrator: it sees neither ordinary messages nor dice, nor who comes and goes, so no draw can be held. Make it an administrator of the group.
group-basic = ⚠️ This is a basic group. Make it a supergroup, or its message numbers will change when it becomes one later.
group-lacks-can-pin-messages = ⚠️ The right to pin messages is missing: the announcement of a draw cannot be pinned. Allow it in the administrator's settings.
group-lacks-can-manage-topics = ⚠️ The right “Manage topics” is missing: the group has topics, but messages about clues can only go to General, not into a topic for each. Please turn it on in the administrator settings.
group-topics = ✅ The group has topics: messages about a clue go into a topic of its own; draws, meetings and the rest stay in General.
group-no-topics = ・The group has no topics: messages about clues stand in the group, their number first. To have a topic for each, let the owner turn on “Topics” in the group's settings.
group-rights-complete = ✅ The bot is an administrator with all the rights it needs.
button-group-bind = { $title }
button-group-rebind = Bind anew
refusal-group-task-force-unknown = There is no task force of that id. Check it, or run zhuanban task-force list on the server.
refusal-group-none-unbound = No task force is without a group. Run zhuanban task-force add on the server for a new one, or send /bind with an id (see zhuanban task-force list) to move one.
refusal-group-bound-already = This group is bound to “{ $title }” already.
refusal-group-draw-unfinished = Draw { $number } of “{ $title }” is not finished yet, so it cannot be moved. Please try again afterwards.
group-topics-lacking =
    The group “{ $title }” has topics, but the bot lacks the right “Manage topics”: messages about clues go to General for now, not into a topic for each.
    Please let the group's owner give the bot “Manage topics” in the administrator settings, then send /check in the group.
