# 账号：邀请、绑定、解除绑定
account-none = 您好。本机器人仅供受邀的工作人员使用。如您是工作人员，请向本单位联络员索取一次性邀请链接，点击链接后按“开始”即可。
account-welcome =
    { $name }，您好。
    <b>{ $task_force }</b> · { $department } · { $roles }

    { $waiting }
account-tied =
    { $name }，您好。本账号已与名录绑定，通知将发送到这里。
    <b>{ $task_force }</b> · { $department } · { $roles }

    { $waiting }
account-throttled = 连续多次输入无效的邀请码，已暂停受理。请一小时后重新点击链接，或请联络员重发邀请链接。
account-code-invalid = 该邀请链接无效、已使用或已过期。请联系发给您链接的联络员或{ -leader }，重新索取链接。
account-invitation =
    <b>邀请：{ $name }（{ $department }）</b>
    { $task_force }
    请将下面的链接发给本人。本人点击后按“开始”，其账号即与名录绑定。
    { $link }

    链接仅可使用一次，{ $days } 天内有效；重新生成后，此前的链接即失效。请勿转发给他人。
account-link = https://t.me/{"{"}bot{"}"}?start={ $code }
account-link-needless = （该成员已绑定账号或已停用，未生成链接。）
account-untied = 您在“{ $task_force }”的账号绑定已由{ -leader }解除，不再接收通知。如有疑问，请联系本单位联络员。
button-account-invite = 发邀请
button-account-invite-name = 发邀请：{ $name }
button-account-untie = 解除绑定
refusal-account-taken = { $name }已绑定账号，无需邀请。如需更换账号，请{ -leader }先在“成员”中解除绑定。
refusal-account-deciding = { $name }担任{ -leader }、{ -deputy }或部门负责人，请由{ -leader }发出邀请。
refusal-account-tied-already = 本账号在该专班已绑定为“{ $name }”。如需更换，请{ -leader }先在“成员”中解除原绑定，再点击此链接。
refusal-account-not-tied = { $name }目前没有绑定账号。如需使用，请发邀请。
