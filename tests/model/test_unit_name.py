"""Names as systemd writes them."""

import pytest

from homeport.model.unit_name import unescape


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("google\\x2dchrome", "google-chrome"),
        ("deb\\x2d12\\x40home", "deb-12@home"),
        ("plain", "plain"),
        ("\\xzz", "\\xzz"),
        ("\\x2D", "\\x2D"),
    ],
)
def test_escapes(written: str, meant: str) -> None:
    assert unescape(written) == meant
