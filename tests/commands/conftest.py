"""A terminal in a folder of its own."""

from pathlib import Path

import pytest

from tests.commands.terminal import Terminal


@pytest.fixture
def terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Where no .env of the machine is found."""
    monkeypatch.chdir(tmp_path)
    return Terminal(tmp_path)
