"""The ledger in the database: a chain for each task force, and nobody alters it."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from bot.domain.ledger import first_break, seal
from tests.office import office


async def test_entries_form_a_chain_for_each_task_force() -> None:
    """Each entry holds the hash of the one before; another task force's entries are not in between."""
    async with office() as o:
        for n in range(5):
            async with o.tx() as tx:
                await tx.ledger.append("ltc", "P00001", "draw-opened", {"n": n})
                await tx.ledger.append("", "operator", "group-bound", {"n": n})
        async with o.tx() as tx:
            entries = await tx.ledger.entries("ltc")
            assert await tx.ledger.chains() == ["", "ltc"]
        assert [each.seq for each in entries] == [1, 2, 3, 4, 5]
        assert first_break(entries) is None


async def test_sealed_words_stand_in_the_chain_as_a_digest_only() -> None:
    """A reason for recusal is not in the entry, but cannot be changed unseen either."""
    async with office() as o:
        async with o.tx() as tx:
            entry = await tx.ledger.append("ltc", "P00001", "recusal-requested", {"recusal": 1}, {"reason": "亲属关系"})
        assert "亲属" not in entry.data
        async with o.tx() as tx:
            [(seq, field, salt, words)] = await tx.ledger.sealed_words("ltc")
        assert (seq, field, words) == (1, "reason", "亲属关系")
        assert seal(salt, words) in entry.data


@pytest.mark.parametrize(
    "statement", ["UPDATE ledger SET data = '{}'", "DELETE FROM ledger", "DELETE FROM ledger_sealed"]
)
async def test_nobody_alters_an_entry_even_by_sql(statement: str) -> None:
    """The database itself refuses."""
    async with office() as o:
        async with o.tx() as tx:
            await tx.ledger.append("ltc", "P00001", "draw-opened", {}, {"reason": "x"})
        with pytest.raises(IntegrityError, match="append-only"):
            async with o.tx() as tx:
                await tx.ledger._connection.execute(text(statement))
