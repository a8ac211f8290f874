"""Secrets are blotted out, and what is said about them stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeport.observe.clues.secret_text import mask


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("requirepass hunter2", "requirepass ***"),
        ("masterauth hunter2", "masterauth ***"),
        ('password = "hunter2"', "password = ***"),
        ("server.admin_password: hunter2", "server.admin_password: ***"),
        ("smtp.api_key=abcdef", "smtp.api_key=***"),
        ("url = postgres://app:hunter2@db/x", "url = postgres://app:***@db/x"),
        ("user ada insecure-password hunter2", "user ada insecure-password ***"),
        ("stats auth admin:hunter2", "stats auth ***"),
        (
            'proxy_set_header Authorization "Bearer abc.def"',
            'proxy_set_header Authorization "Bearer ***',
        ),
        (
            "authorization { user: a, password: hunter2 }",
            "authorization { user: a, password: *** }",
        ),
        ("jwt_secret hunter2", "jwt_secret ***"),
        ("rocommunity public 127.0.0.1", "rocommunity *** 127.0.0.1"),
    ],
)
def test_secrets(line: str, shown: str) -> None:
    assert mask(line) == shown


@pytest.mark.parametrize(
    "line",
    [
        "PasswordAuthentication no",
        "password_file /etc/mosquitto/passwd",
        "host all all 127.0.0.1/32 scram-sha-256",
        "password_encryption = scram-sha-256",
        "allow_anonymous true",
        "auth_basic_user_file /etc/nginx/htpasswd",
        "listen 127.0.0.1:8443 ssl",
        "PermitRootLogin prohibit-password",
        "bind *:443 ssl crt /etc/x.pem",
        "server s 127.0.0.1:1",
        "token.ttl = 3600",
    ],
)
def test_what_is_no_secret(line: str) -> None:
    assert mask(line) == line


@given(st.text(alphabet=st.characters(categories=["L", "Nd"]), min_size=9))
def test_no_password_survives(word: str) -> None:
    assert word not in mask(f"password = {word}") or word.isdecimal()


@pytest.mark.parametrize("piece", ["a", "password", "token.", "://", "pass ", "- "])
def test_lines_that_are_made_to_hurt(piece: str) -> None:
    for _ in range(160):
        mask((piece * 400)[:400])


@given(st.text())
def test_any_line(text: str) -> None:
    mask(text)
