"""Which names a certificate is good for."""

import pytest

from homeport.probe.consult.cert_name import is_valid_for


@pytest.mark.parametrize(
    ("name", "names", "is_valid"),
    [
        ("localhost", ("localhost",), True),
        ("LocalHost.", ("localhost",), True),
        ("a.dev.test", ("*.dev.test",), True),
        ("a.b.dev.test", ("*.dev.test",), False),
        ("dev.test", ("*.dev.test",), False),
        (".dev.test", ("*.dev.test",), False),
        ("app.localhost", ("*.localhost",), False),
        ("bücher.test", ("xn--bcher-kva.test",), True),
        ("127.0.0.1", ("127.0.0.1",), False),
        ("", ("",), False),
        ("x" * 300, ("y" * 300,), False),
    ],
)
def test_names(name: str, names: tuple[str, ...], *, is_valid: bool) -> None:
    assert is_valid_for(name, names, ()) is is_valid


@pytest.mark.parametrize(
    ("name", "is_valid"),
    [
        ("127.0.0.1", True),
        ("::ffff:127.0.0.1", True),
        ("[::1]", True),
        ("127.0.0.2", False),
        ("localhost", False),
    ],
)
def test_addresses(name: str, *, is_valid: bool) -> None:
    assert is_valid_for(name, (), ("127.0.0.1", "::1")) is is_valid
