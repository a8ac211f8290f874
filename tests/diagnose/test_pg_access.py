"""Access rules of PostgreSQL, as the documentation and distributions write them."""

import pytest

from homeport.diagnose.pg_access import rules_file, shuts_out_loopback

DEBIAN = """
# DO NOT DISABLE!
local   all             postgres                                peer

# TYPE  DATABASE        USER            ADDRESS                 METHOD
local   all             all                                     peer
host    all             all             127.0.0.1/32            scram-sha-256
host    all             all             ::1/128                 scram-sha-256
"""


@pytest.mark.parametrize(
    "text",
    [
        DEBIAN,
        "host all all all scram-sha-256",
        "host all all samehost trust",
        "host all all localhost md5",
        "host all all 0.0.0.0/0 md5",
        "host all all ::/0 md5",
        "host all all 127.0.0.0 255.0.0.0 md5",
        "host shop,blog  ada, ben 127.0.0.1/32 md5",
        'hostssl "all" "all" "127.0.0.1/32" cert clientcert=verify-full',
        "host all all db.example.org md5",  # who knows
        "host all all 10.0.0.0/8 reject\nhost all all 127.0.0.1 255.255.255.255 md5",
        "include other.conf",
        "host all",
        "",
        "# nothing",
    ],
)
def test_who_may_come_in_or_may_for_all_we_know(text: str) -> None:
    assert not shuts_out_loopback(text)


@pytest.mark.parametrize(
    "text",
    [
        "local all all peer",
        "local all all peer\nhost all all 10.0.0.0/8 scram-sha-256",
        "host all all 10.0.0.0 255.0.0.0 md5",
        "host all all 127.0.0.1/32 reject\nhost all all ::1/128 reject",
        "host all all 127.0.0.1 255.255.255.255 reject # not yet",
    ],
)
def test_nobody_may_come_in(text: str) -> None:
    assert shuts_out_loopback(text)


@pytest.mark.parametrize(
    ("config", "place"),
    [
        ("", "/data/pg_hba.conf"),
        ("#hba_file = 'ConfigDir/pg_hba.conf'", "/data/pg_hba.conf"),
        ("hba_file = '/etc/a.conf'\nhba_file '/etc/b.conf'", "/etc/b.conf"),
        ("include_dir = 'conf.d'", None),
        ("hba_file = '/etc/a.conf'\ninclude_dir = 'conf.d'", "/etc/a.conf"),
    ],
)
def test_where_the_rules_are(config: str, place: str | None) -> None:
    assert rules_file(config, "/data") == place
