"""Chats in which every byte is written down: over a whole story one can ask who has heard what."""

import json
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select

from handlers.request import FileFacts
from storage.outbox import Outcome, Outgoing
from storage.schema import metadata
from storage.transaction import Tx
from tests.office import Office
from tests.talk import GROUP, Talk


@dataclass
class Overheard(Talk):
    """Chats in which every message is written down as it was sent; updates pass through the inbox as in life."""

    heard: list[tuple[int, str]] = field(default_factory=list)

    def _show(self, row: Outgoing) -> Outcome:
        self.heard.append((row.telegram_id or 0, json.dumps(row.content, ensure_ascii=False)))
        return super()._show(row)

    async def _made(self, tx: Tx, row: Outgoing) -> Outgoing | None:
        """Hear the files too."""
        before = len(self.files)
        made = await super()._made(tx, row)
        self.heard += [
            (row.telegram_id or 0, f"{each.name} {each.content.decode(errors='replace')}")
            for each in self.files[before:]
        ]
        return made

    async def _handle(self, raw: dict[str, Any], file: FileFacts | None = None) -> None:
        async with self.office.tx() as tx:
            await tx.inbox.store([(raw["update_id"], json.dumps(raw))])
        async with self.office.tx() as tx:
            assert raw["update_id"] in {json.loads(each)["update_id"] for each in await tx.inbox.unfinished()}
        await super()._handle(raw, file)
        async with self.office.tx() as tx:
            await tx.inbox.finish(raw["update_id"])

    def who_heard(self, marker: str) -> set[str]:
        """Return whose chats have had a message with those words: staff numbers, or GROUP."""
        places = {self._chat(each)["id"]: each for each in (*self.office.people, GROUP)}
        return {places[chat] if chat else "button" for chat, said in self.heard if marker in said}


def shapes(marker: str) -> list[bytes]:
    """Return the bytes as which words could stand in a file."""
    return [marker.encode(), json.dumps(marker).strip('"').encode(), marker.encode("utf-16-le")]


async def assert_no_row_has(office: Office, markers: tuple[str, ...]) -> None:
    """Read all tables, the ledger and what is sealed beside it among them."""
    async with office.tx() as tx:
        for table in metadata.sorted_tables:
            rows = repr((await tx.outbox._connection.execute(select(table))).all())
            assert not [marker for marker in markers if marker in rows], table.name
