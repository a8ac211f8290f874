"""Compiled programs that came in npm packages."""

from pathlib import Path

import pytest
from file_trees import plant

from homeport.observe.clues.files import Files
from homeport.observe.clues.npm_owner import find_npm

MODULES = "/srv/node_modules"


@pytest.mark.parametrize(
    ("vessel", "main"),
    [
        ("@esbuild/linux-x64", "esbuild"),
        ("turbo-linux-64", "turbo"),
        ("@cloudflare/workerd-linux-64", "workerd"),
    ],
)
def test_the_package_behind_the_vessel(tmp_path: Path, vessel: str, main: str) -> None:
    asked = f'{{"version": "0.21.5", "optionalDependencies": {{"{vessel}": "0.21.5"}}}}'
    plant(
        tmp_path,
        {
            f"{MODULES}/{vessel}/package.json": '{"version": "0.21.5"}',
            f"{MODULES}/{main}/package.json": asked,
        },
    )
    found = find_npm(f"{MODULES}/{vessel}/bin/it", Files(tmp_path))
    assert (str(found), found and found.version) == (f"npm:{main}", "0.21.5")


def test_a_package_of_its_own(tmp_path: Path) -> None:
    plant(tmp_path, {f"{MODULES}/bun/package.json": '{"version": "1.1.0"}'})
    plant(tmp_path, {f"{MODULES}/bad/package.json": "{"})
    found = find_npm(f"{MODULES}/bun/bin/bun.exe", Files(tmp_path))
    assert (str(found), found and found.version) == ("npm:bun", "1.1.0")
    found = find_npm(f"{MODULES}/bad/bin/it", Files(tmp_path))
    assert (str(found), found and found.version) == ("npm:bad", None)
    assert find_npm("/srv/bin/node", Files(tmp_path)) is None
