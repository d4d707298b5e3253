"""Reading, facts, coverage and errors."""

import datetime
import io
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import gongkai

EXAMPLE = Path(__file__).parents[2] / "examples" / "yunxi-2012.txt"


def facts(text: str) -> list[tuple[str, object]]:
    return [(fact.concept, fact.value) for fact in gongkai.parse(text).facts()]


def test_the_example_to_its_last_kind_of_value() -> None:
    report = gongkai.read(EXAMPLE)
    assert (report.agency, report.year, report.edition) == ("云溪地区行政公署", 2012, "2008")
    assert report.source == str(EXAMPLE)
    by_concept = {fact.concept: fact for fact in report.facts()}
    assert by_concept["period.end"].value == datetime.date(2012, 12, 31)
    assert by_concept["disclosure.total"].value == 4934
    assert by_concept["disclosure.total"].harmonised == "proactive_items"
    assert by_concept["training.participants"].qualifier == "over"
    assert by_concept["fees.reason"].value == "由于收费标准尚未经有关部门核定"
    notices = by_concept["inspections.notices"]
    assert (notices.value, notices.status) == (None, "unknown")
    shares = [fact.share for fact in report.facts() if fact.share]
    assert len(shares) == 14
    assert "1.10" in shares


def test_values_are_exact() -> None:
    assert facts("收取信息处理费0.50元。") == [("fees.collected", Decimal("0.50"))]
    assert all(not isinstance(value, float) for _, value in facts("收取信息处理费12.30元，主动公开政府信息1.2万条。"))


def test_places_are_bytes_of_the_text() -> None:
    report = gongkai.read(EXAMPLE)
    source = report.text.encode()
    for fact in report.facts():
        assert source[fact.place.start : fact.place.end].decode() == fact.text


def test_coverage_lists_what_was_not_understood() -> None:
    coverage = gongkai.parse("收到信息公开申请3件，接待来宾35批。").coverage
    assert (coverage.numbers, coverage.placed) == (2, 1)
    assert [text for text, _ in coverage.unplaced] == ["35批"]


def test_gb18030_without_a_declaration() -> None:
    text = EXAMPLE.read_text("utf-8")
    assert gongkai.read(text.encode("gb18030")) == gongkai.read(EXAMPLE)


PAGE = EXAMPLE.with_name("yunxi-2024.html")


def test_a_page_comes_with_its_tables() -> None:
    report = gongkai.read(PAGE)
    assert (report.year, report.edition) == (2024, "2021")
    requests = next(table for table in report.tables if table.table == "requests")
    assert requests["received", "total"] == 134
    assert report.coverage.unplaced == []
    cells = {fact.concept: fact.value for fact in report.facts() if fact.place.cell is not None}
    assert all(fact.place.table is None for fact in report.facts() if fact.concept.startswith("training."))
    assert cells["art20_8.administrative_fees.fee_amount"] == Decimal("1203.50")


def test_a_workbook_is_read_as_the_same_table_on_a_page() -> None:
    rows = [
        ("信息内容", "本年制发件数", "本年废止件数", "现行有效件数"),
        ("规章", 1, 2, 3),
        ("行政规范性文件", 4, "", "/"),
    ]
    page = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    of_page = gongkai.read(f"<table><tr><td>第二十条第（一）项</td></tr>{page}</table>".encode())
    of_book = gongkai.read(workbook([("第二十条第（一）项",), *rows]))
    found = [(fact.concept, fact.value, fact.status) for fact in of_page.facts()]
    assert [(fact.concept, fact.value, fact.status) for fact in of_book.facts()] == found
    assert {status for _, _, status in found} == {"number", "blank", "mark"}


def test_a_table_that_cannot_be_sure_is_told() -> None:
    rows = [
        "申请人情况 | 甲 | 乙 |",
        "（一）予以公开 | 3 | 4 |",
        "（二）部分公开 | 1 | 0 |",
        "1.属于国家秘密 | 0 | 0 |",
    ]
    text = "\n".join([*rows, "（七）总计 | 4 | 4 |", ""])
    report = gongkai.parse(text)
    assert report.facts() == []
    assert "RED002" in [finding.code for finding in report.check()]
    assert "RED002" in [finding["code"] for finding in report.to_dict()["findings"]]


def workbook(rows: list[tuple[str | int, ...]]) -> bytes:
    """The smallest workbook that has these rows."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"

    def cell(value: str | int) -> str:
        if isinstance(value, int):
            return f"<c><v>{value}</v></c>"
        return f'<c t="inlineStr"><is><t>{value}</t></is></c>'

    def points(kind: str, target: str) -> str:
        relation = f'<Relationship Id="a" Type="{office}/{kind}" Target="{target}"/>'
        return f'<Relationships xmlns="{package}">{relation}</Relationships>'

    data = "".join("<row>" + "".join(map(cell, row)) + "</row>" for row in rows)
    sheets = f'<sheets><sheet name="1" sheetId="1" r:id="a" xmlns:r="{office}"/></sheets>'
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as parts:
        parts.writestr("_rels/.rels", points("officeDocument", "xl/workbook.xml"))
        parts.writestr("xl/workbook.xml", f'<workbook xmlns="{main}">{sheets}</workbook>')
        parts.writestr("xl/_rels/workbook.xml.rels", points("worksheet", "worksheets/1.xml"))
        parts.writestr("xl/worksheets/1.xml", f'<worksheet xmlns="{main}"><sheetData>{data}</sheetData></worksheet>')
    return kept.getvalue()


def test_to_dict_is_the_line_of_the_command() -> None:
    line = gongkai.read(EXAMPLE).to_dict(lang="en")
    assert line["schema"] == "gongkai/1"
    assert line["findings"][0]["code"] == "SUM001"
    assert line["facts"][0]["value"] == "2012-01-01"
    assert line["coverage"]["unplaced"] == []
    value = gongkai.parse("收取信息处理费0.50元。").to_dict()["facts"][0]["value"]
    assert (value, str(value)) == (Decimal("0.50"), "0.50")


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", gongkai.EmptyInputError),
        (b"%PDF-1.7", gongkai.BrokenFileError),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", gongkai.UnsupportedFormatError),
        (b"\x80\x00\xff\x01", gongkai.DamagedTextError),
        (b" " * ((64 << 20) + 1), gongkai.TooLargeError),
    ],
)
def test_each_error_has_its_exception(data: bytes, error: type[gongkai.GongkaiError]) -> None:
    with pytest.raises(error) as raised:
        gongkai.read(data, lang="en")
    assert isinstance(raised.value, gongkai.GongkaiError)
    assert str(raised.value).isascii()
    with pytest.raises(error, match=r"[\u4e00-\u9fff]"):
        gongkai.read(data)


def test_wrong_arguments_are_python_errors() -> None:
    with pytest.raises(FileNotFoundError):
        gongkai.read("no/such/report.txt")
    with pytest.raises(ValueError, match="no such language"):
        gongkai.parse("报告").check(lang="fr")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="XYZ"):
        gongkai.parse("报告").check(select=["XYZ"])


def test_objects_show_themselves() -> None:
    report = gongkai.read(EXAMPLE)
    assert repr(report) == "<gongkai.Report 云溪地区行政公署 2012: 34 facts>"
    html = report._repr_html_()
    assert html.count("<tr>") == 35
    assert "4934" in html
    assert "unknown" in html
    script = gongkai.parse("主动公开<script>信息3条。")
    assert "<script>" not in script._repr_html_()


@given(st.text(alphabet="主动公开政府信息其中条件0123456789万余，。、（）占%申请未收到复议", max_size=80))
def test_any_text_is_read(text: str) -> None:
    report = gongkai.parse(text)
    assert report.coverage.numbers == report.coverage.placed + len(report.coverage.unplaced)
    report.check()
