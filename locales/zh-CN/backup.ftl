# 备份
cli-backup-made = 已备份到 { $path }（{ $kilobytes } KB，已加密）。密钥文件请另行保存，没有密钥不能恢复。
cli-restore-ask = { $path } 已有数据库。恢复后原有文件改名保留（.before-restore）。确认恢复？
cli-restore-done = 已恢复到 { $path }。请运行 zhuanban verify --ledger 核验台账，再运行 zhuanban run。
backup-alarm =
    <b>未能备份</b>
    { $reason }
    稍后自动再试。请尽快处理，并运行 zhuanban check 核对。
check-backups-off = 尚未设置自动备份。如需启用，请设置 ZHUANBAN_BACKUP_DIR，最好在另一块磁盘上。
check-backups-none = 自动备份已启用，{ $folder } 中还没有备份。启动机器人后即自动备份，也可运行 zhuanban backup。
check-backups = 最近一次备份在 { $hours } 小时前（{ $folder }）。
check-backups-old = 最近一次备份已是 { $hours } 小时前（{ $folder }）。请检查机器人是否在运行、磁盘是否已满，并运行 zhuanban backup。
check-expected-backup-hours = 大于 0 的整数：每隔多少小时备份一次
check-expected-backup-keep = 大于 0 的整数：保留最近多少份备份
check-expected-backup-dir = 存放备份的目录
refusal-backup-no-folder = 没有指明备份存放的目录。请写明目录，或设置 ZHUANBAN_BACKUP_DIR。
refusal-backup-no-key = 备份须加密，尚未设置密钥。请运行 zhuanban keys new，设置 ZHUANBAN_KEY_FILE 后再备份。
refusal-backup-not-sqlite = 本命令只备份 SQLite 文件。使用 PostgreSQL 的，请用 pg_dump 备份，并自行加密。
refusal-backup-failed = 未能备份到 { $folder }：{ $reason }。请检查磁盘空间和权限。
refusal-restore-damaged = { $path } 不是完整的备份，或没有能打开它的密钥。原有数据库未改动。请换一份备份，或把当时的密钥放回密钥文件。
refusal-restore-occupied = 机器人正在运行（{ $holder }），不能恢复。请先停止它。
refusal-restore-failed = 未能恢复到 { $path }：{ $reason }。请检查磁盘空间和权限。
