"""Which errors are the database's own trouble."""

import sqlite3
from contextlib import closing

import pytest

from storage.troubles import is_trouble


def test_a_statement_that_is_not_understood_is_not_the_database_s_trouble() -> None:
    """To try that again would last for ever."""
    with closing(sqlite3.connect(":memory:")) as database, pytest.raises(sqlite3.OperationalError) as caught:
        database.execute("SELECT nothing FROM nowhere")
    assert not is_trouble(caught.value)
    assert not is_trouble(ZeroDivisionError())
