# 我的任务
mine =
    <b>我的任务</b>
    { $lines }
mine-line = { $k }. { $target }　{ $inspect_on }　{ $state }{ $origin }
mine-official = 　官方系统抽取，任务编号 { $reference }
mine-direct = 　直接检查
mine-nothing =
    <b>我的任务</b>
    目前没有您的检查任务。{ $next }
mine-next = 下一次摇号结果公布后，如抽中您，将私信通知。
mine-next-draw = 摇号 { $number } 正在进行，结果公布后，如抽中您，将私信通知。

button-mine-show = 我的任务
