# The demo: what it says in the terminal
demo-bot-name = Task force assistant (demo)
demo-group-ltc = Example district, home care
demo-group-medical = Example district, clinics
demo-note-operator = Operations · operator
demo-note-outsider = On no roster

demo-welcome =
    The demo begins: embedded chat service at { $url }, on this machine only, no network.
    To play in seconds, the service's sending limits are raised (in earnest 20 messages a minute in a group; the bot keeps to that by itself).
    All people and institutions are invented and labelled 示例 (example).
demo-private = { $viewer }’s private chat
demo-private-short = private chat
demo-presses = presses
demo-jumped = ⏩ The clock is moved on by { $minutes } minutes
demo-more-lines = ({ $many } more lines)

demo-step-preview = The leader sends /draw; the bot shows the coming draw in private
demo-step-commit = One tap opens it: lists frozen, notice and commitment pinned
demo-step-opening = The window for objections has passed, throwing begins
demo-step-throws = Witnesses of three departments throw; each throw is answered
demo-step-result = The result: institutions and teams
demo-step-proof = The proof file is verified
demo-step-accept = Inspectors get their notices; one accepts
demo-step-ask = Another asks to be recused, three taps
demo-step-approve = The head of the department decides by one tap
demo-step-substitute = The leader opens the substitute draw by one tap
demo-step-opening-again = Its window for objections has passed
demo-step-throws-again = The witnesses throw again
demo-step-result-again = The substitute is drawn
demo-step-proof-again = The second proof file is verified
demo-step-accept-again = The substitute gets a notice and accepts
demo-step-board = The board

demo-proof-format = format of the file
demo-proof-manifest = the frozen lists
demo-proof-commitment = the commitment fits lists and secret
demo-proof-transcript = all throws are there, none too early
demo-proof-seed = the seed comes from secret and throws
demo-proof-result = the result, computed anew from the seed, is the same
demo-proof-names = the names are those that were committed to
demo-proof-sealed = sealed (not used here)

demo-failed = The step that did not happen: { $step }
demo-done = The demo is complete: all { $many } steps happened, in { $seconds } seconds.
demo-stay =
    Chat page: { $url }
    Open it in a browser, pick a person on the left and go on from here. Ctrl-C ends it.
demo-ended = The demo has ended; its temporary data are removed.
demo-port-taken = Port { $port } cannot be used. Choose another with --port, or none.
