# Members
member-role-leader = leader
member-role-deputy = deputy leader
member-role-head = department head
member-role-liaison = liaison
member-role-inspector = inspector
member-role-auxiliary = auxiliary
member-role-witness = witness
member-role-observer = observer
member-role-admin = administrator
member-role-none = no role
member-role-called = { $word }
member-and = { $first }, { $second }

member-overview =
    <b>Members</b> ({ $task_force })
    { $departments }

    { $untied }
    { $unreachable }
    { $certificates }
member-department-line = · { $department }: { $many } on duty, { $tied } with an account, { $reachable } reachable
member-untied-none = ✅ Everybody has an account.
member-untied-names = ⚠️ Without an account ({ $many }): { $names }{ $more ->
    [0] .
   *[other] {" "}and { $more } more.
 }
member-unreachable-none = ✅ Everybody with an account can be reached.
member-unreachable-names = ⚠️ With an account but not reachable ({ $many }); ask them to open their private chat with this bot and press Start: { $names }{ $more ->
    [0] .
   *[other] {" "}and { $more } more.
 }
member-certificate-none = ✅ No certificate ends within { $days } days.
member-certificate-names = ⚠️ Certificate expired, ending within { $days } days or missing ({ $many }){ $more ->
    [0] :
   *[other] {" "}({ $more } left out here):
 }
member-certificate-line = · { $name }: { $state }
member-certificate-needless = not needed
member-certificate-missing = number or expiry missing, not drawn
member-certificate-expired = expired on { $on }, not drawn
member-certificate-ends = ends on { $on }
member-certificate-valid = valid until { $on }

member-list =
    <b>{ $view ->
        [untied] Without an account
        [unreachable] Not reachable
        [certificate] Certificate ending or missing
       *[all] All members
    }</b> · { $department } · { $many } (page { $page } of { $pages })
    { $view ->
        [untied] { $many ->
            [0] Everybody has an account: nobody to invite.
           *[other] Tap a name for a one-time invitation link.
        }
       *[other] Tap a name to see more.
    }
member-department = { $name }
member-everywhere = all departments
member-card =
    <b>{ $name }</b> ({ $department }, staff no. { $staff_no })
    Roles: { $roles }
    Status: { $duty }
    Account: { $account }
    Certificate: { $certificate }
    Present tasks: { $assignments }
member-account-untied = none
member-account-unreachable = tied, not reachable (they must open the private chat and press Start)
member-account-reachable = tied, reachable
member-on-duty = on duty
member-off-duty = suspended
member-sure =
    <b>{ $name }</b>: { $press ->
        [account-untie] part them from their account? They lose access at once and need a new invitation to come back.
       *[member-suspend] take them off duty? They lose access at once and are not drawn; you can restore them at any time.
    }
    { $assignments ->
        [0] No task at present.
       *[other] Present tasks: { $assignments }. They do not pass to anybody by themselves; to replace somebody, use a recusal or an absence.
    }
button-member-sure = Yes
button-member-back = Back
button-member-overview = Overview
button-member-card = { $name }{ $state ->
    [untied] {" · "}no account
    [unreachable] {" · "}not reachable
    [off-duty] {" · "}suspended
   *[reachable] {""}
 }
button-member-list =
    { $view ->
        [untied] No account ({ $many })
        [unreachable] Not reachable ({ $many })
        [certificate] Certificates ({ $many })
       *[all] All members ({ $many })
    }
button-member-page-back = ‹ Back
button-member-page-forward = Next ›
button-member-everywhere = All departments
button-member-department = { $name }
button-member-suspend = Suspend
button-member-restore = Restore
refusal-member-other-department = You can do this for members of your own department ({ $department }) only. For others ask their liaison or the leader.
refusal-member-inactive = { $name } is suspended. The leader can restore them in “Members”.
refusal-member-active = { $name } is on duty already.
refusal-member-own = You cannot do this to yourself. Ask another leader or deputy.
