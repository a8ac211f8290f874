"""Gems: lock files and what lies on the machine."""

from pathlib import Path

from file_trees import plant
from hypothesis import given
from hypothesis import strategies as st
from nouns import process

from homeport.observe.clues.files import Files
from homeport.observe.clues.ruby_gems import gem_version, parse_lock, read_lock

RBENV = "/home/ada/.rbenv/versions/3.3.0"
LOCK = """\
GEM
  remote: https://rubygems.org/
  specs:
    nokogiri (1.16.2-x86_64-linux)
    puma (6.4.2)
      nio4r (~> 2.0)
    rails (7.1.3)

PLATFORMS
  ruby

DEPENDENCIES
  puma (>= 5.0)
  rails!

BUNDLED WITH
   2.5.6
"""


def test_lock() -> None:
    gems, declared = parse_lock(LOCK)
    assert gems == {"gem:nokogiri": "1.16.2", "gem:puma": "6.4.2", "gem:rails": "7.1.3"}
    assert declared == {"gem:puma", "gem:rails"}


def test_the_nearest_one_counts(tmp_path: Path) -> None:
    plant(tmp_path, {"/srv/shop/Gemfile.lock": LOCK, "/srv/plain/Gemfile": "gem 'sinatra'\n"})
    files = Files(tmp_path)
    assert read_lock("/srv/shop/public", "", files).path == "/srv/shop/Gemfile.lock"
    assert read_lock("/", "/srv/shop/Gemfile", files).gems["gem:puma"] == "6.4.2"
    assert read_lock("/srv/plain", "", files).declared == {"gem:sinatra"}
    assert read_lock(None, "", files).gems == {}


def test_gems_of_the_machine(tmp_path: Path) -> None:
    plant(
        tmp_path,
        {
            "/usr/share/rubygems-integration/all/specifications/sinatra-3.0.5.gemspec": "",
            "/var/lib/gems/3.1.0/specifications/sinatra-3.10.0.gemspec": "",
            "/var/lib/gems/3.1.0/specifications/sinatra-3.2.0.rc1.gemspec": "",
            "/var/lib/gems/3.1.0/specifications/default/webrick-1.8.1.gemspec": "",
            f"{RBENV}/lib/ruby/gems/3.3.0/specifications/roda-3.77.0.gemspec": "",
        },
    )
    ruby = process(exe=f"{RBENV}/bin/ruby")
    files = Files(tmp_path)
    assert gem_version("sinatra", ruby, files) == "3.10.0"
    assert gem_version("webrick", ruby, files) == "1.8.1"
    assert gem_version("roda", ruby, files) == "3.77.0"
    assert gem_version("rails", ruby, files) is None


@given(st.text())
def test_any_text(text: str) -> None:
    parse_lock(text)
