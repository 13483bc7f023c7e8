### Roster files: why a whole file is not taken (refusal-roster-file-…), what is said of single rows (roster-row-…).

## The whole file

refusal-roster-file-empty = The file is empty. Fill in the list and send it again.
refusal-roster-file-too-big = The file is larger than { $limit } MB. Keep only the sheet with the list, save, and send it again.
refusal-roster-file-unknown-type = This kind of file is not accepted. Save the list as .xlsx or .csv and send it again.
refusal-roster-file-old-excel = This is an old Excel workbook (.xls). Save it as .xlsx and send it again.
refusal-roster-file-encrypted = The file is protected by a password. Remove the password and send it again.
refusal-roster-file-macros = The file contains macros. Save it as .xlsx without macros and send it again.
refusal-roster-file-disguised =
    The file's name ends in “{ $extension }”, but it is { $found ->
        [program] a program
        [pdf] a PDF
        [image] a picture
        [archive] an archive
        [document] a document
        [page] a web page
        [zip] an Excel workbook or an archive
        [text] plain text
       *[binary] unknown data
    }. Check it in Excel or WPS, save it as .xlsx or .csv and send it again.
refusal-roster-file-damaged = The file is damaged and cannot be read. Open it in Excel or WPS, save it as .xlsx and send it again.
refusal-roster-file-not-workbook = The file is no Excel workbook. Send a .xlsx or .csv file.
refusal-roster-file-unpacks-too-big = The file is too large once unpacked (over { $limit } MB, or packed in an unusual way). Copy the list into a new workbook and send that.
refusal-roster-file-too-complex = The file's contents are too complex. Paste the list “as values” into a new workbook and send that.
refusal-roster-file-unsafe = The file has unsafe contents. Copy the list into a new workbook and send that.
refusal-roster-file-encoding = The file's text encoding is not known. Save it as “CSV UTF-8” or .xlsx and send it again.
refusal-roster-file-quotes = In row { NUMBER($row, useGrouping: 0) } a quotation mark has no partner. Correct it, or save the list as .xlsx, and send it again.
refusal-roster-file-no-heading = No row of headings was found. A list of institutions has columns such as 名称 and 统一社会信用代码, a list of people such as 工号, 姓名 and 部门.
refusal-roster-file-missing-columns = The headings in row { NUMBER($row, useGrouping: 0) } lack: { $columns }. Add them and send the file again.
refusal-roster-file-duplicate-column = The heading “{ $column }” occurs more than once. Keep one column and send the file again.
refusal-roster-file-too-many-columns = There are more than { $limit } columns. Delete those that are not needed and send the file again.
refusal-roster-file-too-many-rows = There are more than { $limit } rows. Send the list in several files.
refusal-roster-file-no-rows = There is nothing below the headings. Fill in the list and send it again.
refusal-roster-file-wrong-list =
    { $expected ->
        [targets] A list of institutions was expected
       *[people] A list of people was expected
    }, but this is { $found ->
        [targets] a list of institutions
       *[people] a list of people
    }. Check it and send the right file.
refusal-roster-complete-empty = Not a single row of the file can be used, so it cannot be imported as the whole list: everything on the present list would be retired. Check the file, or import it as additions only.

## Rows that are refused

roster-row-missing = “{ $column }” is blank
roster-row-bad-characters = “{ $column }” holds control characters or damaged text
roster-row-formula = “{ $column }” is a formula or begins with = + - @; write the value or the text instead
roster-row-error-value = “{ $column }” is an error value (such as #N/A)
roster-row-wrong-type = The cell of “{ $column }” has the wrong format; make it text
roster-row-digits-lost = “{ $column }” is kept as a number and may have lost its last digits; make the column text and fill it in again
roster-row-too-long = “{ $column }” is too long ({ $length } characters, at most { $limit })
roster-row-shifted = There are more cells than headings, so some may be out of place; put contents with commas in quotation marks
roster-row-number-of-a-person = “{ $column }” looks like an ID or mobile number; such numbers are not imported
roster-row-code-unreadable = “{ $column }” is no valid code: { $value }
roster-row-status-unknown = “{ $column }” is not known: { $value }
roster-row-department-unknown = “{ $column }” is not in this task force: { $value } (there are: { $known })
roster-row-role-unknown = “{ $column }” is not known: { $value }
roster-row-date-unreadable = “{ $column }” is no date: { $value } (write it as 2026-03-01)
roster-row-tag-too-long = A tag is too long ({ $length } characters, at most { $limit })
roster-row-too-many-tags = Too many tags ({ $count }, at most { $limit })
roster-row-duplicate = Same code or staff number as row { NUMBER($first, useGrouping: 0) }, with other contents

## Rows that are skipped

roster-row-instructions = Instructions
roster-row-example = Example row
roster-row-heading = Headings again
roster-row-total = Sum
roster-row-repeated = The same as row { NUMBER($first, useGrouping: 0) }

## Rows that are taken over and should be looked at

roster-row-check-digit = The check digit of the credit code is wrong: { $code }
roster-row-code-unusual = A registration number of an unusual form: { $code }
roster-row-code-blank = “{ $column }” is blank; known by its name
roster-row-same-name = Same name as row { NUMBER($first, useGrouping: 0) }, with another code
roster-row-invisible-characters = “{ $column }” held invisible characters; they were taken out
roster-row-unusual-characters = “{ $column }” holds unusual characters
roster-row-numbers-dropped = Phone or ID numbers in “{ $column }” were not imported
roster-row-certificate-missing = Certificate number or expiry is missing; not drawn until added
roster-row-certificate-expired = The certificate expired on { $expires }; not drawn until renewed
