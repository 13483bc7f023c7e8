# Accounts: invitations, tying, parting
account-none = Hello. This bot is for invited staff only. If you are one of them, ask your department's liaison for a one-time invitation link, open it and press Start.
account-welcome =
    Hello { $name }.
    <b>{ $task_force }</b> · { $department } · { $roles }

    { $waiting }
account-tied =
    Hello { $name }. This account is now tied to the roster; notices will come here.
    <b>{ $task_force }</b> · { $department } · { $roles }

    { $waiting }
account-throttled = Too many invitation codes that are not valid. Please open your link again in an hour, or ask your liaison for a new one.
account-code-invalid = This invitation link is not valid, was used or has expired. Please ask the liaison or leader who sent it for a new one.
account-invitation =
    <b>Invitation: { $name } ({ $department })</b>
    { $task_force }
    Pass this link on to them. When they open it and press Start, their account is tied to the roster.
    { $link }

    The link works once, for { $days } days; a newer one ends it. Do not give it to anybody else.
account-link = https://t.me/{"{"}bot{"}"}?start={ $code }
account-link-needless = (This member has an account or is off duty: no link was made.)
account-untied = The leader has parted your account from “{ $task_force }”; you get no more notices. If that seems wrong, ask your department's liaison.
button-account-invite = Invite
button-account-invite-name = Invite { $name }
button-account-untie = Untie account
refusal-account-taken = { $name } has an account already. To change it, the leader first unties it in “Members”.
refusal-account-deciding = { $name } is a leader, deputy or department head: the leader must send this invitation.
refusal-account-tied-already = In that task force this account is tied to “{ $name }”. To change it, have the leader untie it in “Members”, then open this link again.
refusal-account-not-tied = { $name } has no account at present. Send an invitation if they need one.
