"""Findings and rules."""

import json
from pathlib import Path

import pytest

import gongkai

EXAMPLE = Path(__file__).parents[2] / "examples" / "yunxi-2012.txt"


def test_the_total_of_the_example_is_the_first_suspect() -> None:
    findings = gongkai.read(EXAMPLE).check(lang="en")
    assert [finding.code for finding in findings] == ["SUM001"]
    finding = findings[0]
    assert (finding.name, finding.severity, finding.applicability) == (
        "total-mismatch",
        "error",
        "display-only",
    )
    assert (finding.found, finding.expected) == ("4934", "4935")
    assert finding.concepts == ["disclosure.total", "disclosure.category"]
    assert len(finding.places) == 15
    assert finding.places[0].line == 13
    assert finding.text == "主动公开政府信息4934条"
    first, *others = finding.suspects
    assert (first.concept, first.found, first.proposed, first.standing) == (
        "disclosure.total",
        "4934",
        "4935",
        "ranked",
    )
    assert "cut to 3 decimals" in first.evidence[0]
    assert len(others) == 14
    assert "4935" in finding._repr_html_()


def test_messages_speak_both_languages_and_ids_do_not_change() -> None:
    report = gongkai.read(EXAMPLE)
    zh, en = report.check()[0], report.check(lang="en")[0]
    assert zh.id == en.id
    assert "相加" in zh.message
    assert "add up" in en.message


def test_selection_and_excerpts() -> None:
    report = gongkai.parse("主动公开政府信息60条，其中机构职能9条，其他4条，规划")
    assert [finding.code for finding in report.check()] == ["SUM001"]
    assert report.check(partial=True) == []
    assert report.check(ignore=["SUM"]) == []
    assert report.check(select=["SHR"]) == []


def test_what_was_not_checked_says_why() -> None:
    report = gongkai.parse("主动公开政府信息133条，其中甲类2条。")
    reasons = {code: (reason, place) for code, reason, place in report.not_checked(lang="en")}
    reason, place = reasons["SUM001"]
    assert reason == "a part list"
    assert place is not None
    assert place.line == 1
    assert reasons["DAT001"][1] is None


def test_every_rule_has_a_page_in_both_languages() -> None:
    zh, en = gongkai.rules(), gongkai.rules(lang="en")
    assert [rule.code for rule in zh] == sorted(rule.code for rule in en)
    for rule in en:
        assert rule.page.startswith(f"# {rule.code} {rule.name}")
        assert "## Basis" in rule.page
    assert "## 依据" in zh[0].page


def _requests(granted: int, carried_in: int) -> str:
    """Return a request table that adds up, but for the numbers given."""
    form = next(it for it in gongkai.forms("2021") if it.table == "requests")
    rows = [it for it in form.rows if it.role not in ("heading", "subtotal")]
    columns = [it.label for it in form.columns if it.role not in ("heading", "subtotal")]
    values = {"received": 12 - carried_in, "carried_in": carried_in, "granted": 12, "concluded": 12}
    lines = ["三、收到和处理政府信息公开申请情况", " | ".join(["", *columns])]
    for row in rows:
        first = granted if row.key == "granted" else values.get(row.key, 0)
        numbers = [first, 0, 0, 0, 0, 0, values.get(row.key, 0)]
        lines.append(" | ".join([row.numbering + row.label, *map(str, numbers)]))
    return "\n".join(lines) + "\n"


def test_the_wrong_cell_of_a_table_is_found() -> None:
    report = gongkai.parse(_requests(granted=21, carried_in=0))
    codes = {it.code for it in report.check(partial=True)}
    assert codes == {"SUM002", "SUM003"}
    suspect = report.check(partial=True, select=["SUM002"])[0].suspects[0]
    assert (suspect.concept, suspect.found, suspect.proposed, suspect.standing) == (
        "requests.granted.natural_person",
        "21",
        "12",
        "unique",
    )
    table = report.tables[0]
    assert table.repair_is_certain()
    assert table.repairs() == [[("granted", "natural_person", 21, 12)]]
    assert gongkai.parse(_requests(granted=12, carried_in=0)).tables[0].repairs() == []


def test_last_years_report_is_a_witness() -> None:
    now, before = gongkai.parse(_requests(12, carried_in=2)), gongkai.parse(_requests(12, carried_in=0))
    assert not now.check(partial=True)
    findings = now.check(partial=True, previous=before, select=["YER001"])
    assert [(it.code, it.expected, it.found) for it in findings] == [("YER001", "0", "2"), ("YER001", "0", "2")]


def test_a_page_and_a_log_for_other_tools() -> None:
    report = gongkai.parse(_requests(granted=21, carried_in=0))
    page = report.page(partial=True, lang="en")
    assert page.startswith("<!doctype html>")
    assert '<td class="n certain">21</td>' in page
    log = json.loads(report.sarif(partial=True))
    assert log["version"] == "2.1.0"
    assert {it["ruleId"] for it in log["runs"][0]["results"]} == {"SUM002", "SUM003"}


def test_what_the_file_beside_a_report_puts_aside(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(EXAMPLE.read_text("utf-8"), "utf-8")
    first = gongkai.read(path).check()[0]
    assert gongkai.dismissals(path) == {}
    sidecar = tmp_path / "a.txt.gongkai.toml"
    sidecar.write_text(f"[dismissed]\n{first.id} = '原件如此'\n", "utf-8")
    assert gongkai.dismissals(path) == {first.id: "原件如此"}
    assert gongkai.read(path).check(dismissed=gongkai.dismissals(path)) == []
    many = gongkai.read_many([path])
    assert list(many.check()) == []
    sidecar.write_text("dismissed = 3\n", "utf-8")
    with pytest.raises(gongkai.GongkaiError, match=r"a\.txt\.gongkai\.toml"):
        gongkai.dismissals(path)


def test_severities_and_findings_put_aside() -> None:
    report = gongkai.read(EXAMPLE)
    first = report.check()[0]
    assert report.check(dismissed=[first.id]) == []
    assert [it.severity for it in report.check(severity={"SUM": "info"})] == ["info"]
    with pytest.raises(ValueError, match="XYZ"):
        report.check(severity={"XYZ": "info"})
