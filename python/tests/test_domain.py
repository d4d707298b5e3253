"""Fees, deadlines, tables, requests, and the typed parts of a report."""

import dataclasses
import datetime
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import chinese_calendar
import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

import gongkai
from gongkai import _model, keys

EXAMPLE = Path(__file__).parents[2] / "examples" / "yunxi-2012.txt"
Day = datetime.date


@pytest.mark.parametrize(("n", "amount"), [(10, 0), (11, 100), (31, 2200), (100, 37000)])
def test_fee_by_item(n: int, amount: int) -> None:
    assert gongkai.fee("items", n).amount == amount == gongkai.fee.items(n, on=Day(2021, 1, 1)).amount


@given(st.integers(0, 5000))
def test_the_working_adds_up(n: int) -> None:
    bill = gongkai.fee.pages(n)
    assert sum((step.amount for step in bill.working), Decimal(0)) == bill.amount
    assert sum(step.count for step in bill.working) == n


def test_before_the_fee_the_regime_is_named() -> None:
    with pytest.raises(gongkai.NoLawError, match="abolished"):
        gongkai.fee("items", 12, on=Day(2019, 1, 1), lang="en")
    with pytest.raises(gongkai.UnknownKeyError, match="there are: items, pages"):
        gongkai.fee("boxes", 1)  # type: ignore[arg-type]
    with pytest.raises(gongkai.BadValueError):
        gongkai.fee("items", -1)


def test_deadlines() -> None:
    assert gongkai.deadline(Day(2019, 5, 14)).due == Day(2019, 6, 4)
    due = gongkai.deadline(Day(2025, 3, 3), suspended=[(Day(2025, 3, 10), Day(2025, 3, 14))], extended=False)
    assert (due.due, due.working_days) == (Day(2025, 4, 8), 20)
    with pytest.raises(gongkai.NoLawError):
        gongkai.deadline(Day(2008, 4, 30))


def test_a_year_without_a_calendar(tmp_path: Path) -> None:
    received = Day(gongkai.calendar.years[-1], 12, 20)
    with pytest.raises(gongkai.NoCalendarError, match="--calendar"):
        gongkai.deadline(received)
    file = tmp_path / "next.txt"
    file.write_text(f"year {received.year + 1}\noff {received.year + 1}-01-01 元旦\n", "utf-8")
    assert gongkai.deadline(received, calendar=file).due > received
    with pytest.raises(gongkai.BadValueError, match="Line 1"):
        gongkai.calendar.extended("nonsense", lang="en")


def test_the_calendar_agrees_with_its_source_on_every_day() -> None:
    day, last = Day(gongkai.calendar.years[0], 1, 1), Day(gongkai.calendar.years[-1], 12, 31)
    while day <= last:
        assert gongkai.calendar.is_working_day(day) == chinese_calendar.is_workday(day), day
        day += datetime.timedelta(days=1)


def test_the_example_as_typed_parts() -> None:
    report = gongkai.read(EXAMPLE)
    assert len(report.disclosure().categories) == 14
    assert report.disclosure().categories[0].share == "8.21"
    assert report.fees().state is keys.FeeState.STANDARD_NOT_APPROVED
    round_ = report.inspection()
    assert round_ is not None
    assert round_.notices == gongkai.Figure(None, keys.Status.UNKNOWN)
    assert round_.faults() == []
    assert report.bodies.contact.postcode == "999000"
    assert report.staff().full_time is None
    assert all(isinstance(it, gongkai.Citation) for it in report.citations)


def test_reports_come_back_from_json_and_fit_the_schema() -> None:
    report = gongkai.read(EXAMPLE)
    schemas = gongkai.schemas()
    for schema in schemas.values():
        jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(report.to_json()), schemas["report"])
    assert gongkai.Report.from_json(report.to_json()) == report
    line = json.loads(json.dumps(report.to_dict(), default=str))
    jsonschema.validate(line, schemas["line"])
    assert line["findings"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"schema": "gongkai-report/1", "report": {"edition": "2022"}}, schemas["report"])
    with pytest.raises(gongkai.BadValueError, match="edition"):
        gongkai.Report.from_json('{"schema":"gongkai-report/1","report":{"edition":"2022"}}')


def built() -> gongkai.Report:
    builder = gongkai.ReportBuilder("2021", agency="山城县", year=2024).period(Day(2024, 1, 1), Day(2024, 12, 31))
    for column, count in [("upheld", 376), ("corrected", 97), ("other", 196), ("pending", 121), ("total", 791)]:
        builder.count(f"remedies.reconsideration.{column}", count)
    builder.blank("remedies.litigation_direct.total").mark("remedies.litigation_direct.other", "/")
    return builder.amount("art20_8.administrative_fees.fee_amount", Decimal("1.50")).build()


def test_tables() -> None:
    report = built()
    grid, fees = report.tables
    assert fees["administrative_fees", "fee_amount"] == Decimal("1.50")
    assert (grid.table, grid["reconsideration", "total"]) == ("remedies", 791)
    assert [grid.status("litigation_direct", it) for it in ("total", "other", "upheld")] == ["blank", "mark", "missing"]
    broken = [it for it in grid.judge() if it[2] == "broken"]
    assert broken == [("total", "reconsideration", "broken", Decimal(790), Decimal(791))]
    with pytest.raises(KeyError, match=r"has no cell remedies\.received\.total"):
        grid["received", "total"]
    with pytest.raises(KeyError, match="there is no row"):
        grid["recieved", "total"]
    facts = {fact.concept: (fact.value, fact.status, fact.unit) for fact in report.facts()}
    assert facts["remedies.reconsideration.total"] == (791, "number", "件")
    assert facts["remedies.litigation_direct.total"] == (None, "blank", "件")
    assert gongkai.Report.from_json(report.to_json()) == report
    jsonschema.validate(json.loads(report.to_json()), gongkai.schemas()["report"])


def test_builders_refuse_only_what_could_never_be() -> None:
    builder = gongkai.ReportBuilder("2019", lang="en")
    with pytest.raises(gongkai.BadValueError, match="negative"):
        builder.count("requests.received.total", -1)
    with pytest.raises(gongkai.NoSuchCellError, match="2021"):
        builder.count("requests.other_misc.total", 1)
    assert builder.count("art20_5.administrative_licensing.items_change", -2).build().tables[0].cells() == [
        ("administrative_licensing", "items_change", -2)
    ]


def test_numbers_and_codes() -> None:
    assert str(gongkai.DocumentNumber.parse("吐地行办传[2012]66号")) == "吐地行办传〔2012〕66号"
    assert gongkai.CreditCode.parse("11441700007280420y").organisation == "007280420"
    assert gongkai.DivisionCode.parse("650402").level is keys.Level.COUNTY
    for read, text in [
        (gongkai.DocumentNumber.parse, "云政发"),
        (gongkai.CreditCode.parse, "11441700007280420X"),
        (gongkai.DivisionCode.parse, "65"),
        (gongkai.Article.parse, "第条"),
    ]:
        with pytest.raises(gongkai.BadValueError):
            read(text)


def test_a_request_and_its_life() -> None:
    request = gongkai.RequestRecord("7", "commercial_enterprise", "in_person", Day(2025, 3, 3))
    request.record(Day(2025, 3, 5), "amendment_asked", until=Day(2025, 3, 31))
    request.record(Day(2025, 3, 10), keys.Step.AMENDED)
    request.record(Day(2025, 3, 11), "fee_notified", amount=Decimal("100"))
    assert request.status(Day(2025, 3, 12)) is keys.RequestStatus.AWAITING_PAYMENT
    request.record(Day(2025, 3, 12), "fee_paid")
    request.record(Day(2025, 4, 1), "replied", outcome=keys.Row.GRANTED_IN_PART, ground={"article": 37})
    assert (request.outcome, request.deadline(Day(2025, 4, 1)).due) == (keys.Row.GRANTED_IN_PART, Day(2025, 4, 10))
    assert gongkai.RequestRecord.from_json(request.to_json()) == request
    with pytest.raises(gongkai.IllegalStepError):
        request.record(Day(2025, 4, 2), "extended")
    with pytest.raises(gongkai.BadValueError, match="outcome"):
        request.record(Day(2025, 4, 2), "replied")
    assert [next(iter(it["event"])) for it in request.events[-1:]] == ["replied"]
    with pytest.raises(gongkai.IllegalStepError, match="confirmed"):
        gongkai.RequestRecord("8", "natural_person", "online", Day(2025, 3, 3), lang="en")


def test_forms_are_typed() -> None:
    for edition in keys.Edition:
        for form in gongkai.forms(edition):
            assert all(isinstance(row.key, keys.Row) and isinstance(row.role, keys.Role) for row in form.rows)
            assert all(isinstance(column.key, keys.Column) for column in form.columns)
    stats = gongkai.forms("2014")[0]
    received = next(it for it in stats.identities if it.id == "received")
    assert received.right == ((1, "received"),)
    assert len(received.left) == 4
    assert str(keys.Row.GRANTED) == keys.Row.GRANTED == "granted"
    with pytest.raises(gongkai.UnknownKeyError, match="there are: 2008"):
        gongkai.forms("2022")


def test_cost_fees() -> None:
    uses = {keys.CostItem.SEARCH: 1, keys.CostItem.COPY_A4: 10}
    assert gongkai.cost_fee("14", uses, on=Day(2010, 1, 4)) == Decimal("5.00")
    assert gongkai.cost_fee("14", uses, on=Day(2010, 1, 4), exempt=keys.Exemption.MINIMUM_LIVING) == 0
    assert gongkai.cost_fee("65", uses, on=Day(2010, 1, 4)) is None
    with pytest.raises(gongkai.NoLawError):
        gongkai.cost_fee("14", uses, on=Day(2018, 1, 4))


def test_classes_hold_what_the_library_writes() -> None:
    definitions: dict[str, Any] = gongkai.schemas()["report"]["$defs"]
    for name in ["Agency", "Bodies", "Contact", "Citation", "Improvement", "DocumentNumber", "Article"]:
        fields = {it.name for it in dataclasses.fields(getattr(_model, name))}
        assert fields == set(definitions[name]["properties"]), name


def test_tables_fill_the_typed_parts() -> None:
    remedies = built().remedies().reconsideration
    assert (remedies.total, remedies.pending) == (gongkai.Figure(791), gongkai.Figure(121))
    old = (
        gongkai.ReportBuilder("2014")
        .count("stats.proactive_items.value", 120)
        .count("stats.staff_part_time.value", 2)
        .build()
    )
    assert (old.disclosure().total, old.staff().part_time) == (gongkai.Figure(120), gongkai.Figure(2))
    table = gongkai.ReportBuilder("2021").count("requests.received.natural_person", 3).build()
    assert [(it.label, it.figure.value) for it in table.requests().by_applicant] == [("自然人", 3)]


def test_tables_in_text() -> None:
    text = "第二十条第（五）项\n信息内容 | 本年处理决定数量 |\n行政许可 | 1,205 |\n"
    report = gongkai.parse(text)
    assert report.tables[0]["administrative_licensing", "decisions"] == 1205
    (fact,) = report.facts()
    assert (fact.value, fact.place.line, fact.text) == (1205, 3, "1,205")


def test_indicator_sets() -> None:
    day = Day(2022, 1, 1)
    assert gongkai.assess(day, veto=["unreachable"]) == gongkai.Assessment(False, None, False)
    assert gongkai.assess(day, taken=[(41, None)]).qualified is False
    with pytest.raises(gongkai.BadValueError, match="unreachable"):
        gongkai.assess(day, veto=["late"])
