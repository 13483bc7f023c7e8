"""``python -m tests.torture --kills 500 --seed 7``: the exit status is 1 where anything was lost or done twice."""

import argparse
import asyncio
import sys

from tests.torture.play import SEED, torture


def main() -> int:
    """Play, and print the figures."""
    parser = argparse.ArgumentParser(prog="python -m tests.torture")
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--seed", type=int, default=SEED)
    given = parser.parse_args()
    verdict = asyncio.run(torture(given.kills, given.seed))
    print(verdict.report(given.seed))  # noqa: T201
    return int(not verdict.passed)


if __name__ == "__main__":
    sys.exit(main())
