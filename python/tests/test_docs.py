"""The examples of docstrings and of the README run."""

import doctest
import re
import types
from pathlib import Path

import pytest

import gongkai
from gongkai import _forms, _law, _model, _reports, plot, request

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("module", "least"), [(gongkai, 3), (_law, 5), (_forms, 2), (_model, 8), (request, 5), (_reports, 15), (plot, 4)]
)
def test_docstrings(module: types.ModuleType, least: int) -> None:
    results = doctest.testmod(module)
    assert results.attempted >= least
    assert results.failed == 0


def test_the_fee_says_how_it_is_used() -> None:
    finder = doctest.DocTestFinder()
    (test,) = [it for it in finder.find(_law._Fees, "fee", globs={}) if it.name == "fee"]
    assert doctest.DocTestRunner().run(test).failed == 0


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
def test_readme(name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    blocks = re.findall(r"```python\n(.*?)```", (ROOT / name).read_text("utf-8"), re.DOTALL)
    assert len(blocks) > 1
    for block in blocks:
        exec(compile(block, name, "exec"), {})
    assert "SUM001" in capsys.readouterr().out


def test_every_public_name_is_exported_and_documented() -> None:
    for name in gongkai.__all__:
        assert getattr(gongkai, name).__doc__, name
