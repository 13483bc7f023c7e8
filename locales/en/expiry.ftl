# Until when the documents that a task force works by are in force
cli-legal-basis-set = Kept: { $title }, in force until { $expires_on } (the department that leads is reminded before)
refusal-legal-basis-title = A title has 1 to { $limit } characters.
refusal-legal-basis-many = At most { $limit } documents can be kept.
refusal-legal-basis-day = Please write the date as 2027-12-31.
