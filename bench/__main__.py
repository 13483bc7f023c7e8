"""All the figures: ``python -m bench``. The exit status is 1 where an aim is missed."""

import sys

from bench import draw, roster, updates


def main() -> int:
    """Run one bench after the other."""
    print("== the big rosters")
    missed = roster.main([])
    print("\n== the big draws")
    draw.main()
    print("\n== updates a second")
    return missed | updates.main()


if __name__ == "__main__":
    sys.exit(main())
