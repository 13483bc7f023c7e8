"""Which errors are the database's own trouble: nothing is wrong with what was asked of it, and it may be asked again."""

import sqlite3

from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError

# A lock of another process, no memory, a disk that is read-only, fails or is full, a file that cannot be opened.
_SQLITE = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PROTOCOL,
}


def is_trouble(error: BaseException) -> bool:
    """Tell whether an error is the database's own. A statement that it does not understand is not."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, sqlite3.Error):
        return getattr(cause, "sqlite_errorcode", 0) & 0xFF in _SQLITE
    if isinstance(error, DBAPIError):
        return error.connection_invalidated or isinstance(error, OperationalError | InterfaceError)
    return False
