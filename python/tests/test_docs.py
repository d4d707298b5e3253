"""The examples of docstrings and of the README run."""

import doctest
import re
from pathlib import Path

import pytest

import gongkai

ROOT = Path(__file__).parents[2]


def test_docstrings() -> None:
    results = doctest.testmod(gongkai)
    assert results.attempted > 3
    assert results.failed == 0


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
def test_readme(name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    blocks = re.findall(r"```python\n(.*?)```", (ROOT / name).read_text("utf-8"), re.DOTALL)
    assert blocks
    for block in blocks:
        exec(compile(block, name, "exec"), {})
    assert "SUM001" in capsys.readouterr().out


def test_every_public_name_is_exported_and_documented() -> None:
    for name in gongkai.__all__:
        assert getattr(gongkai, name).__doc__, name
