# Inspections
inspection-list =
    <b>Inspections</b>: { $many }, of which ended: { $ended }
    { $lines }
inspection-list-none = There is no inspection for you at present. Once a draw's result is posted you will find yours here.
inspection-line =
    { $k }. <b>{ $target }</b>
      { $inspect_on }{ $where }
    { $states }
inspection-where = , { $place }
inspection-part = · { $department }: { $state }
inspection-ended-on = · Ended on { $ended_on }
inspection-open = · Not ended yet
inspection-card =
    <b>{ $target }</b>
    { $inspect_on }{ $where }
    { $round }
    { $state }

    <b>Team</b>
    { $team }

    <b>Departments</b>
    { $parts }

    <b>Found there before (results are mutually recognised)</b>
    { $earlier }
inspection-team-line = · { $department }: { $names }
inspection-team-none = to be settled
inspection-team-experts = · Auxiliaries: { $names }
inspection-earlier-line = · { $ended_on }, { $department }: { $finding }
inspection-earlier-none = · No inspection has ended there
inspection-place-ask =
    <b>Place of the inspection</b>
    { $target }, { $inspect_on }{ $where }
    Please send the place (at most { $limit } characters).
inspection-place-done =
    <b>The place is set</b>
    { $target }, { $inspect_on }{ $where }
    The notices of the team ({ $many }) show it.

button-inspection-list = Back to inspections
button-inspection-show = { $target }
button-inspection-place = Set the place

refusal-inspection-other-department = This checklist is filled in and read by { $department }. /inspections shows your inspections.
refusal-inspection-end-future = The end cannot be later than today. Please choose or send another day.
refusal-inspection-end-early = The end cannot be before the day of the inspection. Please check; if it was moved, enter the postponement first.
refusal-inspection-not-yours = You are not on that team. /inspections shows your inspections.
refusal-inspection-changed = This inspection has just changed. Please send it again.
refusal-inspection-place-missing = Please write the place (1 to { $limit } characters).
refusal-inspection-over = This inspection has ended; its place stays as it was. /inspections shows the others.
