"""Ten thousand pages read and added up, on one core and on two: reports a second, and the peak of memory.

python benches/many.py [REPORTS]; RAYON_NUM_THREADS=1 python benches/many.py
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from pathlib import Path

import pyarrow as pa

import gongkai

PAGE = Path(__file__).parents[1] / "examples" / "yunxi-2024.html"


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    page = PAGE.read_text("utf-8")
    with tempfile.TemporaryDirectory() as folder:
        for nth in range(count):
            text = page.replace("云溪县人民政府", f"云溪县第{nth // 4}局").replace("2024", str(2021 + nth % 4))
            (Path(folder) / f"{nth:06}.html").write_text(text, "utf-8")
        reports = gongkai.read_many(folder, progress=False)
        start = time.perf_counter()
        sums = reports.aggregate(by=["year"])
        added = time.perf_counter() - start
        assert sum(row["reports"] for row in sums.rows() if row["concept"] == "requests_received") == count
        start = time.perf_counter()
        rows = sum(batch.num_rows for batch in pa.RecordBatchReader.from_stream(reports.table("figures")))
        streamed = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(
        f"added up {count / added:.0f} a second, {rows} figures at {count / streamed:.0f} a second, {peak} MB at most"
    )


if __name__ == "__main__":
    main()
