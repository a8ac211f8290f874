"""Packages of npm on disk."""

import json
from pathlib import Path

import pytest
from file_trees import plant
from hypothesis import given
from hypothesis import strategies as st

from homeport.observe.clues.node_packages import (
    Place,
    command_file,
    command_name,
    find_package,
    nearest_manifest,
    package_at,
    parse_manifest,
    place_of,
)


@pytest.mark.parametrize(
    ("path", "name", "folder"),
    [
        ("/s/node_modules/vite/bin/vite.js", "vite", "/s/node_modules/vite"),
        ("/s/node_modules/@nestjs/cli/bin/nest.js", "@nestjs/cli", "/s/node_modules/@nestjs/cli"),
        (
            "/s/node_modules/.pnpm/vite@5.0.0_x/node_modules/vite/bin/vite.js",
            "vite",
            "/s/node_modules/.pnpm/vite@5.0.0_x/node_modules/vite",
        ),
        ("/usr/share/nodejs/webpack/bin/webpack.js", "webpack", "/usr/share/nodejs/webpack"),
        (
            "/s/node_modules/next/dist/compiled/node_modules/x/y.js",
            "x",
            "/s/node_modules/next/dist/compiled/node_modules/x",
        ),
    ],
)
def test_places(path: str, name: str, folder: str) -> None:
    place = place_of(path)
    assert place is not None
    assert (place.name, place.folder) == (name, folder)


def test_no_places() -> None:
    assert place_of("/srv/app.js") is None
    assert place_of("/s/node_modules/.bin/vite") is None


def test_a_zip_of_yarn() -> None:
    path = "/s/.yarn/cache/vite-npm-5.0.12-a1b2c3d4e5-a1b2c3.zip/node_modules/vite/bin/vite.js"
    place = place_of(path)
    assert place is not None
    assert (place.name, place.version) == ("vite", "5.0.12")
    package = package_at(place, Path("/nowhere"))
    assert (str(package), package.version) == ("npm:vite", "5.0.12")


def test_what_a_manifest_says() -> None:
    found = parse_manifest(
        json.dumps(
            {
                "name": "@a/b",
                "version": "1.0",
                "bin": "./cli.js",
                "dependencies": {"x": "1"},
                "devDependencies": {"y": "1", "x": "2"},
                "imports": {"#lib/*": "./src/*", "#dep": {"node": "x", "default": "./y.js"}},
            }
        )
    )
    assert found is not None
    assert found.commands == {"b": "cli.js"}
    assert found.dependencies == ("x", "y")
    assert found.aliases == {"#lib/*": "./src/*", "#dep": "./y.js"}


@given(
    st.text() | st.from_regex(r'\{"(name|bin|dependencies|imports)": (3|\[\]|null|\{"a": 1\})\}')
)
def test_any_text_is_survived(text: str) -> None:
    parse_manifest(text)


def test_packages_are_found_upwards(tmp_path: Path) -> None:
    plant(
        tmp_path,
        {
            "/s/node_modules/a/package.json": '{"name": "a", "version": "1"}',
            "/s/x/node_modules/a/package.json": '{"name": "a", "version": "2"}',
            "/usr/share/nodejs/b/package.json": '{"name": "b"}',
        },
    )
    assert find_package("a", "/s/x/src", tmp_path) == "/s/x/node_modules/a"
    assert find_package("a", "/s/y", tmp_path) == "/s/node_modules/a"
    assert find_package("b", "/s/y", tmp_path) == "/usr/share/nodejs/b"
    assert find_package("c", "/s/y", tmp_path) is None


def test_commands(tmp_path: Path) -> None:
    manifest = {"name": "next", "version": "15.1.0", "bin": {"next": "./dist/bin/next"}}
    plant(
        tmp_path,
        {
            "/s/node_modules/next/package.json": json.dumps(manifest),
            "/s/node_modules/next/dist/bin/next": "",
            "/s/node_modules/.bin/next": "-> ../next/dist/bin/next",
            "/s/node_modules/.bin/shim": "#!/bin/sh",
        },
    )
    assert command_file("next", "/s/deep", tmp_path) == "/s/node_modules/next/dist/bin/next"
    assert command_file("shim", "/s", tmp_path) is None
    place = Place(name="next", folder="/s/node_modules/next")
    assert command_name(place, "/s/node_modules/next/dist/bin/next", tmp_path) == "next"
    assert command_name(place, "/s/node_modules/next/dist/server.js", tmp_path) == "next"
    assert package_at(place, tmp_path).version == "15.1.0"


def test_a_manifest_without_a_name_is_passed_over(tmp_path: Path) -> None:
    plant(
        tmp_path,
        {"/s/package.json": '{"name": "shop"}', "/s/dist/package.json": '{"type": "module"}'},
    )
    nearest = nearest_manifest("/s/dist", tmp_path)
    assert nearest is not None
    assert nearest[0] == "/s"
