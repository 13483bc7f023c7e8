"""All the figures: ``python -m bench``. The exit status is 1 where an aim is missed."""

import sys

from bench import deadlines, draw, ledger, lists, proof_page, reminders, roster, updates


def main() -> int:
    """Run one bench after the other."""
    print("== the big rosters")
    missed = roster.main([])
    print("\n== the big draws")
    draw.main()
    print("\n== the proof page of the biggest draw")
    missed |= proof_page.main()
    print("\n== what is due now")
    missed |= deadlines.main()
    print("\n== pages of long lists")
    missed |= lists.main()
    print("\n== a thousand reminders at nine")
    missed |= reminders.main()
    print("\n== a million ledger entries")
    missed |= ledger.main()
    print("\n== updates a second")
    return missed | updates.main()


if __name__ == "__main__":
    sys.exit(main())
