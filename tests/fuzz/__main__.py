"""``python -m tests.fuzz --updates 100000 --seed 7``: the exit status is 1 where anything went wrong or memory grew."""

import argparse
import asyncio
import sys

from tests.fuzz.run import SEED, fuzz


def _tell(words: str) -> None:
    print(words, file=sys.stderr)  # noqa: T201


def main() -> int:
    """Let the updates come in, and print the figures."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("--updates", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=SEED)
    given = parser.parse_args()
    figures = asyncio.run(fuzz(given.updates, given.seed, _tell))
    print(figures.report())  # noqa: T201
    return int(not figures.passed)


if __name__ == "__main__":
    sys.exit(main())
