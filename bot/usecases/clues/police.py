"""What a clue's card says of the cases that went from it to the police, and the buttons to them."""

from collections.abc import Sequence

from bot.domain import police_transfer_rights as rights
from bot.domain.clues import Clue
from bot.domain.messages import Button, Text, button, text
from bot.domain.people import Person
from bot.domain.police_transfers import PoliceTransfer
from bot.domain.roles import Action
from bot.domain.task_forces import TaskForce


def police_notes(transfers: Sequence[PoliceTransfer]) -> list[Text]:
    """Return a line for each case: number and state."""
    return [
        text("clue-transfer-note", number=each.number or "", state=text(f"police-transfer-state-{each.state}"))
        for each in transfers
    ]


def police_buttons(clue: Clue, transfers: Sequence[PoliceTransfer], office: TaskForce, reader: Person) -> list[Button]:
    """Return the button to the newest case for who reads it, and one to begin for a liaison whose department has none."""
    own = [each for each in transfers if rights.reads(each, reader)]
    shown = [button("police-transfer.show", each.id) for each in own[-1:]]
    theirs = office.police is not None and office.police.name == reader.department
    going = any(each.is_open and each.department == reader.department for each in transfers)
    able = reader.may(Action.OPEN_POLICE_TRANSFER) and clue.is_open and not theirs and not going
    return [*shown, *([button("police-transfer.from-clue", clue.id)] if able else [])]
