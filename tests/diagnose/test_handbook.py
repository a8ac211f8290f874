"""docs/doctor.md is made of the catalogue, and says everything that is in it."""

import re
import subprocess
import sys
from pathlib import Path

from homeport.diagnose.catalogue import CATALOGUE
from homeport.diagnose.handbook import handbook

PAGE = Path(__file__).parents[2] / "docs" / "doctor.md"


def test_the_page_on_disk_is_up_to_date() -> None:
    hint = "out of date: python -m homeport.diagnose.handbook > docs/doctor.md"
    assert PAGE.read_text(encoding="utf-8") == handbook(), hint


def test_the_module_writes_the_page() -> None:
    command = [sys.executable, "-m", "homeport.diagnose.handbook"]
    written = subprocess.run(command, capture_output=True, check=True).stdout
    assert written.decode() == handbook()


def test_each_link_of_the_table_leads_to_a_section() -> None:
    text = handbook()
    linked = re.findall(r"\]\(#([a-z0-9-]+)\)", text)
    assert linked == list(CATALOGUE)
    assert [line[4:] for line in text.splitlines() if line.startswith("### ")] == linked


def test_each_cause_has_its_four_parts() -> None:
    for section in handbook().split("\n### ")[1:]:
        for part in ("What you see:", "Why: ", "What helps:", "See for yourself:"):
            assert section.count(f"\n{part}") == 1, section[:40]


def test_quotes_with_backticks_stay_whole() -> None:
    assert 'add "shop.test" to `server.allowedHosts` in vite.config.js. ``' in handbook()


def test_commands_are_code_and_sentences_are_words() -> None:
    text = handbook()
    assert "- Docker: `docker unpause NAME`" in text
    assert "- You pressed Ctrl-Z: Type fg in that terminal" in text


def test_no_line_is_a_heading_or_a_tag_by_mistake() -> None:
    outside = re.sub(r"(`+).*?\1", "", handbook())
    assert not re.search(r"(?<!\\)[<$]", outside.replace("&lt;", ""))
