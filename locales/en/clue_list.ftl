# Clues in lists: by view, by state, looked for; clues that come of an inspection
clue-list =
    <b>Clues</b>  { $name }: { $many }
    { $counts }
    { $lines }
clue-counts = waiting for you: { $mine }, under way: { $open }, closed: { $closed }, in all: { $all }
clue-view-mine = Waiting for me
clue-view-open = Under way
clue-view-closed = Closed
clue-view-all = All
clue-view = { $name }
clue-view-here = ● { $name }
clue-states = <b>Clues</b>  Which state?
clue-state-button = { $state }: { $many }
clue-list-none = There are no clues.
clue-list-draft = · draft, not sent yet
clue-list-draft-of = · draft, not sent yet: { $target }
clue-list-line = · { $number } { $kind }, { $state }: { $target } ({ $sender } → { $receiver }, feedback by { $feedback_on })
clue-list-relay = { $line }; relay: { $many }, the last { $last_at }
clue-list-outline = · { $number } { $kind }, { $state } ({ $sender } → { $receiver }, feedback by { $feedback_on })
clue-open = { $number }  { $state }
clue-open-draft = On with the draft
clue-search-ask = Please send a clue’s number (such as 2026-007), or a part of an institution’s name or code (1 to { $limit } characters). By institution only clues are found that you may read.
clue-found =
    <b>Looked for “{ $words }”</b>  { $many } found
    { $lines }

    To look for something else, send a number or a name.
clue-found-none = No such clue that you may read.

# Clues that come of an inspection
clue-source-of = { $source } ({ $inspect_on }, { $department })
clue-of-record = Clues entered: { $numbers }
clue-of-record-open = Clue { $number }

button-clue-states = By state
button-clue-find = Look for
button-clue-from = Enter a clue
button-clue-record = See the inspection’s record

refusal-clue-search-missing = Please send a clue’s number, or a part of an institution’s name (1 to { $limit } characters).
refusal-clue-search-long = { $many } characters, more than { $limit }. Please send a number or a part of a name only.
refusal-clue-search-gone = What was looked for is gone. Send /clues with a number or a name behind it.
refusal-clue-number-unknown = There is no clue { $number } for you to see. Check the number, or send /clues for the list.
refusal-clue-record-not-yours = Clues from this inspection are entered by liaisons and inspectors of { $department }. Please ask them.
refusal-clue-record-nothing = No problem is recorded there, so no clue can be begun from it. For one from elsewhere send /clue.
