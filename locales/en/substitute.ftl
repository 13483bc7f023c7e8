# Substitutes
substitute-group = { $title }: { $many ->
        [one] one seat is vacant
       *[other] { $many } seats are vacant
    }; substitutes will be drawn.
substitute-vacant =
    <b>{ $title }: { $many ->
        [one] one seat is vacant
       *[other] { $many } seats are vacant
    }</b>
    { $lines }
    Open a draw of substitutes.
substitute-seat = · { $target }: { $pool }
substitute-inspectors-next = The institutions are drawn. Draw the inspectors for them.
button-substitute-open = Open a draw of substitutes
substitute-more = … and { $many } more
