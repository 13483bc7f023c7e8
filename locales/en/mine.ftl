# My tasks
mine =
    <b>My tasks</b>
    { $lines }
mine-line = { $k }. { $target }, { $inspect_on }: { $state }{ $origin }
mine-official = ; drawn in the official system, task { $reference }
mine-direct = ; direct inspection
mine-nothing =
    <b>My tasks</b>
    You have no inspection duty at present. { $next }
mine-next = If the next draw names you, you will be told by direct message.
mine-next-draw = Draw { $number } is under way; if it names you, you will be told by direct message.

button-mine-show = My tasks
