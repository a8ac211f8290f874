"""The programs whose configuration is found in a way of its own."""

import pytest

from homeport.observe.clues.config_programs import CONFIG_NAMES, PROGRAMS, Known, program_of


@pytest.mark.parametrize(
    ("name", "known"),
    [("nginx", "nginx"), ("php-fpm8.2", "php-fpm"), ("stunnel4", "stunnel4"), ("mysqld", "mysqld")],
)
def test_names(name: str, known: str) -> None:
    assert program_of(name) == PROGRAMS[known]


def test_others_are_not_known() -> None:
    assert program_of("my-server") == Known()


def test_every_default_is_absolute() -> None:
    assert all(path.startswith("/") for one in PROGRAMS.values() for path in one.default)
    assert "RABBITMQ_CONFIG_FILE" in CONFIG_NAMES
