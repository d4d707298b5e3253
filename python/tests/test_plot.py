"""Charts hold what reports say, and nothing that is missing as zero; the notebooks run."""

from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

import gongkai
from gongkai import plot

ROOT = Path(__file__).parents[2]


def test_categories_are_those_of_the_report() -> None:
    report = gongkai.read(ROOT / "examples" / "yunxi-2012.txt")
    rows = plot.categories(report).to_dict()["data"]["values"]
    assert sum(row["count"] for row in rows) == 4935
    assert {row["share"] for row in rows} >= {"0.19"}


def test_what_no_report_states_has_no_bar() -> None:
    reports = gongkai.read_many(ROOT / "examples", progress=False)
    rows = plot.outcomes(reports).to_dict()["data"]["values"]
    assert {row["year"] for row in rows} == {2024}
    assert next(row for row in rows if row["outcome"] == "予以公开") == {
        "year": 2024,
        "outcome": "予以公开",
        "order": 0,
        "count": 48,
        "reports": "1 / 1",
    }


def test_refusals_of_one_report_are_those_of_many_with_one() -> None:
    reports = gongkai.read_many(ROOT / "examples", progress=False)
    one = plot.refusals(reports[1]).to_dict()["data"]["values"]
    many = plot.refusals(reports).to_dict()["data"]["values"]
    assert sorted(map(str, one)) == sorted(map(str, many))
    assert sum(row["count"] for row in one) == 14


def test_scopes_are_never_drawn_as_one(tmp_path: Path) -> None:
    agencies = tmp_path / "agencies.csv"
    agencies.write_text("机关名称,数字范围\n云溪县人民政府,本行政区域\n", encoding="utf-8")
    reports = gongkai.read_many(ROOT / "examples", progress=False, agencies=agencies)
    with pytest.raises(ValueError, match="several scopes"):
        plot.refusals(reports)
    rows = plot.refusals(reports, scope="region").to_dict()["data"]["values"]
    assert sum(row["count"] for row in rows) == 14


def test_timeliness_counts_every_agency(tmp_path: Path) -> None:
    agencies = tmp_path / "agencies.csv"
    agencies.write_text("机关名称\n云溪县人民政府\n云溪县水利局\n", encoding="utf-8")
    arrivals = gongkai.read_many(ROOT / "examples" / "yunxi-2024.html", progress=False).arrivals(agencies)
    rows = plot.timeliness(arrivals).to_dict()["data"]["values"]
    assert [row["arrival"] for row in rows][1] == "missing"
    assert len(rows) == 2


@pytest.mark.parametrize("name", ["one_report", "panel"])
def test_notebooks_run(name: str) -> None:
    notebook = nbformat.read(ROOT / "docs" / "notebooks" / f"{name}.ipynb", as_version=4)
    assert all(not cell.get("outputs") for cell in notebook.cells), "notebooks are kept without outputs"
    NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(ROOT / "docs" / "notebooks")}}).execute()
