# Backups
cli-backup-made = Backed up to { $path } ({ $kilobytes } KB, sealed). Keep the key file elsewhere: without it nothing can be restored.
cli-restore-ask = There is a database at { $path } already. It will be kept under another name (.before-restore). Restore?
cli-restore-done = Restored to { $path }. Run zhuanban verify --ledger to check the ledger, then zhuanban run.
backup-alarm =
    <b>No backup could be made</b>
    { $reason }
    It will be tried again. Please see to it soon, and run zhuanban check.
check-backups-off = Backups are not made by themselves. To have them, set ZHUANBAN_BACKUP_DIR, best on another disk.
check-backups-none = Backups are on; there is none in { $folder } yet. The bot makes one when it starts, so does zhuanban backup.
check-backups = The newest backup is { $hours } hours old ({ $folder }).
check-backups-old = The newest backup is { $hours } hours old ({ $folder }). See whether the bot runs and the disk is full, and run zhuanban backup.
check-expected-backup-hours = a number above 0: hours from one backup to the next
check-expected-backup-keep = a number above 0: how many of the newest backups are kept
check-expected-backup-dir = the folder for backups
refusal-backup-no-folder = No folder for backups was named. Name one, or set ZHUANBAN_BACKUP_DIR.
refusal-backup-no-key = Backups are sealed, and there is no key yet. Run zhuanban keys new, set ZHUANBAN_KEY_FILE, then back up.
refusal-backup-not-sqlite = This command backs up SQLite files only. For PostgreSQL use pg_dump, and encrypt what it writes.
refusal-backup-failed = No backup could be made in { $folder }: { $reason }. See to room and rights on the disk.
refusal-restore-damaged = { $path } is not a whole backup, or no key opens it. The database that stands there is as it was. Take another one, or put the key of that time back into the key file.
refusal-restore-occupied = The bot runs ({ $holder }): nothing can be restored. Stop it first.
refusal-restore-failed = Nothing could be restored to { $path }: { $reason }. See to room and rights on the disk.
