"""Findings and rules."""

from pathlib import Path

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
