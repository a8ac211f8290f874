"""Configuration lines that let in some addresses only, and those that only look like it."""

import pytest

from homeport.diagnose.access_lists import access_lists


@pytest.mark.parametrize(
    "settings",
    [
        ("location /admin {", "allow 10.0.0.0/8;", "deny all;"),
        ("    allow ::1;", "    deny all;"),
        ("Require ip 192.0.2.0/24",),
        ("Require local",),
        ("Order deny,allow", "Allow from 10.1.2.3", "Deny from all"),
        ("acl office src 10.0.0.0/8", "http-request deny unless office"),
    ],
)
def test_a_list_of_addresses_is_found(settings: tuple[str, ...]) -> None:
    found = access_lists(settings)
    assert found
    assert all(one in [line.strip() for line in settings] for one in found)


@pytest.mark.parametrize(
    "settings",
    [
        (),
        ("location ~ /\\.ht {", "deny all;"),
        ("Require all denied",),
        ("allow 10.0.0.0/8;",),
        ("allow_methods GET", "deny all;"),
    ],
)
def test_default_configurations_are_none(settings: tuple[str, ...]) -> None:
    assert access_lists(settings) == ()
