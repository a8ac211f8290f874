"""What PHP processes run."""

from pathlib import Path

import pytest
from file_trees import plant
from nouns import process

from homeport.model.clues import EntryKind
from homeport.observe.clues.files import Files
from homeport.observe.clues.part import Part
from homeport.observe.clues.php import is_php, parse_packages, read_php

SHOP = {
    "/srv/composer.json": '{"require": {"php": "^8", "laravel/framework": "^11"}}',
    "/srv/composer.lock": '{"packages": [{"name": "laravel/framework", "version": "v11.3.1"}]}',
    "/srv/public/index.php": "<?php\nuse Illuminate\\Http\\Request;\n"
    "require __DIR__.'/../b.php';\n",
    "/srv/b.php": "<?php\nuse Workerman\\Worker;\n",
}


def _read(where: Path, line: str) -> Part:
    plant(where, SHOP)
    php = process(argv=tuple(line.split()), exe="/usr/bin/php8.2", cwd="/srv")
    return read_php(php, Files(where))


@pytest.mark.parametrize(
    ("line", "name", "app"),
    [
        ("php -S 127.0.0.1:1 -t public", None, None),
        ("php -S 127.0.0.1:1 router.php", "router.php", None),
        ("php artisan serve --port 1", "artisan", "serve"),
        ("php -f b.php", "b.php", None),
        ("php -dx=1 b.php start", "b.php", None),
    ],
)
def test_lines(tmp_path: Path, line: str, name: str | None, app: str | None) -> None:
    part = _read(tmp_path, line)
    assert (part.entry and part.entry.name, part.entry and part.entry.app) == (name, app)
    assert part.installed == {"composer:laravel/framework": "11.3.1"}
    assert part.declared == {"composer:laravel/framework"}


def test_imports(tmp_path: Path) -> None:
    assert "Illuminate\\Http\\Request" in _read(tmp_path, "php -S 127.0.0.1:1 -t public").imports
    assert _read(tmp_path, "php b.php").imports == {"Workerman\\Worker"}
    entry = _read(tmp_path, "php -r x").entry
    assert entry is not None
    assert entry.kind is EntryKind.INLINE


def test_odd_packages() -> None:
    assert parse_packages([1, {"name": 2}, {"name": "a/B"}]) == {"composer:a/b": None}
    assert is_php("php8.2")
    assert not is_php("php-fpm8.2")
