"""Reading and checking a large list: ``python -m bench.roster [FILE]``.

Prints seconds and peak memory of reading and checking, next to the floor: openpyxl merely walking over the same rows.
Each is measured in a process of its own. Without FILE a list of 42,782 invented institutions is made.
"""

import json
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from openpyxl import Workbook, load_workbook

from bot.domain.credit_codes import check_digit
from bot.domain.roster_targets import check_targets
from bot.usecases.rosters.files.reading import read_rows

ROWS = 42_782
MOST_SECONDS = 12.0
MOST_MEGABYTES = 200.0


@dataclass(frozen=True, slots=True)
class Figures:
    """One run: rows seen, seconds, peak memory of its process in megabytes."""

    rows: int
    seconds: float
    megabytes: float


def make_roster(path: Path, rows: int = ROWS) -> None:
    """Write a list of invented institutions with the columns of the real ones."""
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet("名录")
    sheet.append(["企业名称", "注册号/统一社会信用代码", "登记机关", "管辖单位"])
    for number in range(1, rows + 1):
        body = f"91999999{number:09d}"
        code = body + check_digit(body) if number % 8 else f"9999{number:011d}"
        sheet.append([f"示例机构{number:05d}", code, f"示例机关{number % 120:03d}", f"示例管辖所{number % 900:03d}"])
    workbook.save(path)


def walk(path: Path) -> int:
    """The floor: openpyxl's rows, nothing done with them."""
    workbook = load_workbook(path, read_only=True)
    rows = sum(1 for _ in workbook.worksheets[0].iter_rows(values_only=True)) - 1
    workbook.close()
    return rows


def read_and_check(path: Path) -> int:
    """What an import does before anything is asked of the database."""
    return len(check_targets(read_rows(path.name, path.read_bytes()).rows).rows)


RUNS = {"floor": walk, "roster": read_and_check}


def measure(run: str, path: Path) -> Figures:
    """Run one of `RUNS` in a process of its own."""
    command = [sys.executable, "-m", "bench.roster", "--run", run, str(path)]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return Figures(**json.loads(output))


def run_here(run: str, path: Path) -> Figures:
    """Run one of `RUNS` in this process."""
    start = time.perf_counter()
    rows = RUNS[run](path)
    seconds = time.perf_counter() - start
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024  # getrusage: bytes there, kilobytes elsewhere
    return Figures(rows, seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit)


def compare(path: Path) -> bool:
    """Print both runs and their ratio; tell whether the aims are met."""
    floor, ours = measure("floor", path), measure("roster", path)
    print(f"{'':20}{'rows':>8}{'seconds':>10}{'MB peak':>10}")
    print(f"{'openpyxl alone':20}{floor.rows:8d}{floor.seconds:10.2f}{floor.megabytes:10.0f}")
    print(f"{'read and checked':20}{ours.rows:8d}{ours.seconds:10.2f}{ours.megabytes:10.0f}")
    print(f"{'ratio':28}{ours.seconds / floor.seconds:10.2f}{ours.megabytes / floor.megabytes:10.2f}")
    print(f"{'aim':28}{MOST_SECONDS:10.0f}{MOST_MEGABYTES:10.0f}")
    return ours.seconds < MOST_SECONDS and ours.megabytes < MOST_MEGABYTES


def main(arguments: list[str]) -> int:
    """Return 0 if the aims are met, 1 if not."""
    match arguments:
        case ["--run", run, file]:
            print(json.dumps(asdict(run_here(run, Path(file)))))
            return 0
        case [file]:
            return 0 if compare(Path(file)) else 1
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "targets.xlsx"
        make_roster(path)
        return 0 if compare(path) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
