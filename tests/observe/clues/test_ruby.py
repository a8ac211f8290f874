"""What Ruby processes run."""

from pathlib import Path

import pytest
from file_trees import plant
from nouns import process

from homeport.model.clues import EntryKind, Runtime
from homeport.observe.clues.files import Files
from homeport.observe.clues.part import Part
from homeport.observe.clues.ruby import is_ruby, read_ruby

LOCK = "GEM\n  specs:\n    puma (6.4.2)\n    railties (7.1.3)\n\nDEPENDENCIES\n  puma\n"
RACK = {"/srv/config.ru": 'require "./app"\nrun App\n', "/srv/app.rb": "require 'sinatra/base'\n"}


def _read(where: Path, *argv: str, exe: str = "/usr/bin/ruby3.1") -> Part:
    return read_ruby(process(argv=argv, exe=exe, cwd="/srv"), {}, where, Files(where))


@pytest.mark.parametrize(
    ("title", "name", "version"),
    [
        ("puma 5.6.5 (tcp://127.0.0.1:19594) [13992ba]", "puma", "5.6.5"),
        ("puma: cluster worker 0: 123 [shop]", "puma", "6.4.2"),
        ("unicorn master -c config.rb -D", "unicorn", None),
        ("sidekiq 7.2.0 shop [0 of 5 busy]", "sidekiq", "7.2.0"),
    ],
)
def test_titles(tmp_path: Path, title: str, name: str, version: str | None) -> None:
    plant(tmp_path, {**RACK, "/srv/Gemfile.lock": LOCK})
    part = _read(tmp_path, title)
    assert part.entry is not None
    assert part.entry.package is not None
    assert (part.entry.kind, part.entry.name) == (EntryKind.COMMAND, name)
    assert part.entry.package.version == version
    assert part.imports == {"sinatra/base"}
    assert part.declared == {"gem:puma"}


@pytest.mark.parametrize(
    ("line", "kind", "name", "package"),
    [
        ("ruby app.rb -p 1", EntryKind.SCRIPT, "app.rb", None),
        ("ruby bin/rails server", EntryKind.COMMAND, "rails", "gem:railties"),
        ("ruby /usr/bin/bundle exec puma -C x", EntryKind.COMMAND, "puma", "gem:puma"),
        ("ruby /usr/bin/rackup config.ru", EntryKind.COMMAND, "rackup", None),
        ("ruby -run -e httpd . -p 8000", EntryKind.MODULE, "httpd", None),
        ("ruby -rsinatra -e x", EntryKind.INLINE, "-e", None),
    ],
)
def test_lines(tmp_path: Path, line: str, kind: EntryKind, name: str, package: str | None) -> None:
    plant(tmp_path, {**RACK, "/srv/Gemfile.lock": LOCK})
    part = _read(tmp_path, *line.split())
    assert part.entry is not None
    assert (part.entry.kind, part.entry.name) == (kind, name)
    assert (part.entry.package and str(part.entry.package)) == package
    if "-rsinatra" in line:
        assert part.imports == {"sinatra"}


def test_nothing_to_run(tmp_path: Path) -> None:
    part = _read(tmp_path, "ruby", exe="/home/ada/.rbenv/versions/3.3.0/bin/ruby")
    assert part.entry is None
    assert part.runtime == Runtime(name="ruby", version="3.3.0")


def test_names() -> None:
    assert is_ruby("ruby3.1")
    assert not is_ruby("rubymine")


def test_a_title_and_one_script_in_the_directory(tmp_path: Path) -> None:
    plant(tmp_path, {"/srv/shop.rb": 'require "sinatra"\n'})
    assert _read(tmp_path, "puma 6.4.2 (tcp://127.0.0.1:1) [srv]").imports == {"sinatra"}
    plant(tmp_path, {"/srv/other.rb": 'require "roda"\n'})
    assert _read(tmp_path, "puma 6.4.2 (tcp://127.0.0.1:1) [srv]").imports == frozenset()
