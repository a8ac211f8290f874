"""Imports of an application, its own files followed."""

import re
from pathlib import Path

import pytest
from file_trees import plant

from homeport.observe.clues import other_scripts, perl, php, ruby
from homeport.observe.clues.files import Files
from homeport.observe.clues.followed import Language, follow

LANGUAGES = (ruby.RUBY_CODE, perl.PERL_CODE, php.PHP_CODE, *other_scripts.LANGUAGES.values())
CODE = Language(
    imports=re.compile(r"^use (\w+)", re.MULTILINE),
    local=re.compile(r"^load (\S+)", re.MULTILINE),
    suffixes=("", ".x"),
)


def test_own_files_are_followed_and_circles_end(tmp_path: Path) -> None:
    plant(
        tmp_path,
        {
            "/a.x": "use one\nload lib/b\nload absent\n", "/lib/b.x": "use two\nload ../a.x\n",
            "/bin.x": b"use three\n\0",
        },
    )  # fmt: skip
    files = Files(tmp_path)
    assert follow(("/a.x",), CODE, files) == {"one", "two"}
    assert follow(("/bin.x", "/absent", ""), CODE, files) == frozenset()


@pytest.mark.parametrize("piece", ["\n", " ", "use ", "require (", "a.", "$a::", "our "])
def test_texts_that_are_made_to_hurt(tmp_path: Path, piece: str) -> None:
    files = Files(plant(tmp_path, {"/x": piece * (260_000 // len(piece))}))
    for language in LANGUAGES:
        follow(("/x",), language, files)
        follow(("/x",), language, files)


def test_it_ends_after_some_files(tmp_path: Path) -> None:
    plant(tmp_path, {f"/{n}.x": f"use m{n}\nload {n + 1}.x\n" for n in range(100)})
    assert len(follow(("/0.x",), CODE, Files(tmp_path))) == 24
