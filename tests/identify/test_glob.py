"""Patterns with stars."""

from fnmatch import fnmatchcase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeport.identify.glob import fits, fits_import, fits_program, literal


@given(pattern=st.text(alphabet="ab*", max_size=8), text=st.text(alphabet="ab", max_size=10))
def test_stars_mean_what_they_mean_in_a_shell(pattern: str, text: str) -> None:
    assert fits(pattern, text) == fnmatchcase(text, pattern)


@pytest.mark.parametrize(
    ("pattern", "name", "expected"),
    [
        ("nginx", "nginx", True),
        ("nginx", "nginx-exporter", False),
        ("prometheus-node-exporter", "prometheus-node", True),
        ("prometheus-node-exporter", "prometheus-nod", False),
        ("prometheus-node-exporter", "prometheus-blac", False),
        ("php-fpm*", "php-fpm8.2", True),
    ],
)
def test_the_kernel_may_have_cut_a_name(pattern: str, name: str, *, expected: bool) -> None:
    assert fits_program(pattern, name) is expected


@pytest.mark.parametrize(
    ("pattern", "module", "expected"),
    [
        ("flask", "flask", True),
        ("flask", "flask.views", True),
        ("flask", "flask_cors", False),
        ("next", "next/server", True),
        ("aiohttp.web", "aiohttp", False),
        ("@nestjs/*", "@nestjs/core", True),
    ],
)
def test_a_module_holds_what_lies_within_it(pattern: str, module: str, *, expected: bool) -> None:
    assert fits_import(pattern, module) is expected


def test_a_pattern_begins_with_what_stands_before_the_star() -> None:
    assert literal("php-fpm*") == "php-fpm"
    assert literal("nginx") == "nginx"
