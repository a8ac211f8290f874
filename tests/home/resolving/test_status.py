"""Who resolves names below localhost, by the files of a machine and by asking it."""

from pathlib import Path

import pytest
from own_mounts import needs_mounts, with_files

from homeport.act.names_block import with_names
from homeport.home.resolving.means import Means, drop_in, path_of
from homeport.home.resolving.status import (
    ANY_NAME,
    missing_names,
    read_dns_status,
    turned_on,
)
from homeport.kit.wire import to_json

HOSTS = "127.0.0.1 localhost\n::1 localhost\n"


def machine(root: Path, **texts: str) -> Path:
    plain = {
        "hosts": HOSTS,
        "nsswitch_conf": "hosts: files dns\n",
        "resolv_conf": "nameserver 192.0.2.1\n",
    }
    (root / "etc").mkdir()
    for name, text in {**plain, **texts}.items():
        (root / "etc" / name.replace("_", ".")).write_text(text)
    return root


def test_a_plain_machine_needs_the_hosts_file(tmp_path: Path) -> None:
    found = read_dns_status(root=machine(tmp_path))
    assert (found.resolves, found.advice) == (False, Means.HOSTS)
    assert "192.0.2.1" in found.why
    assert found.tried == ()
    assert found.instead == ""
    (tmp_path / "etc/debian_version").write_text("12.5\n")
    assert "libnss-myhostname" in read_dns_status(root=tmp_path).instead
    assert missing_names(["shop"], root=tmp_path) == ("shop",)
    named = with_names(HOSTS.encode(), ["shop.localhost"], ["127.0.0.1"])
    (tmp_path / "etc/hosts").write_bytes(named)
    again = read_dns_status(root=tmp_path)
    assert (again.names, again.turned_on) == (("shop.localhost",), (Means.HOSTS,))
    assert missing_names(["shop", "pay"], root=tmp_path) == ("pay",)


def test_the_advice_fits_the_machine(tmp_path: Path) -> None:
    stub = machine(tmp_path, resolv_conf="nameserver 127.0.0.53\n")
    assert read_dns_status(root=stub).advice is Means.RESOLVED
    (stub / "etc/resolv.conf").write_text("nameserver 127.0.0.1\n")
    assert read_dns_status(root=stub).advice is Means.HOSTS
    conf = stub / "etc/NetworkManager/conf.d"
    conf.mkdir(parents=True)
    (conf / "dns.conf").write_text("[main]\ndns = dnsmasq\n")
    assert read_dns_status(root=stub).advice is Means.NETWORK_MANAGER
    (stub / "etc/hosts").unlink()
    (stub / "etc/resolv.conf").unlink()
    found = read_dns_status(root=stub)
    assert (found.advice, found.why) == (
        Means.HOSTS,
        "the hosts file is not there or cannot be read",
    )


@pytest.mark.parametrize(
    ("sources", "servers", "by"),
    [
        ("files myhostname dns", "", "nss-myhostname"),
        ("files mymachines resolve [!UNAVAIL=return] dns", "", "systemd-resolved (nss-resolve)"),
        ("files dns", "nameserver 127.0.0.53\n", "systemd-resolved"),
        ("files dns", "nameserver 192.0.2.1\n", "the name server"),
        ("files", "", "libc"),
    ],
)
def test_who_does_it(tmp_path: Path, sources: str, servers: str, by: str) -> None:
    root = machine(
        tmp_path,
        hosts=f"127.0.0.1 {ANY_NAME}\n",
        nsswitch_conf=f"hosts: {sources}\n",
        resolv_conf=servers,
    )
    found = read_dns_status(root=root)
    assert (found.resolves, found.by, found.advice) == (True, by, None)
    assert missing_names(["anything"], root=root) == ()


def test_a_name_that_leads_elsewhere_does_not_count(tmp_path: Path) -> None:
    root = machine(tmp_path, hosts=f"192.0.2.7 {ANY_NAME}\n")
    assert not read_dns_status(root=root).resolves


def test_what_is_turned_on(tmp_path: Path) -> None:
    for means in Means:
        file = drop_in(means)
        if file is not None:
            path = path_of(means, tmp_path)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f"# Made by Homeport.\n{file.text}")
    assert set(turned_on(tmp_path)) == set(Means) - {Means.HOSTS}
    assert turned_on(tmp_path / "nowhere") == ()


def test_the_real_libc_is_asked(tmp_path: Path) -> None:
    needs_mounts()
    files = {
        "/etc/hosts": f"{HOSTS}127.0.0.1 {ANY_NAME}\n",
        "/etc/nsswitch.conf": "hosts: files\n",
        "/etc/resolv.conf": "",
    }
    said = with_files(tmp_path, files, lambda: to_json(read_dns_status()))
    assert b'"resolves":true' in said
    assert b'{"program":"getent","resolves":true' in said
    files["/etc/hosts"] = HOSTS
    said = with_files(tmp_path, files, lambda: to_json(read_dns_status()))
    assert b'"resolves":false' in said
    assert b'{"program":"Python","resolves":false' in said
