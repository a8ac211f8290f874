"""What is turned on works for real programs, and turning it off leaves nothing behind."""

import subprocess
from ipaddress import ip_address
from pathlib import Path
from tempfile import TemporaryDirectory

import anyio
import anyio.from_thread
import pytest
from dns_client import ask_udp, query
from loopback import NOBODY, in_child
from own_mounts import needs_mounts, with_files
from promises import is_root, needs

from homeport.errors import ConflictError, HelperMissingError, NotAllowedError, UsageError
from homeport.gateway.resolver.serve import serve_names
from homeport.home.resolving.means import Means
from homeport.home.resolving.switch import carry_out, loopback_addresses, plan_off, plan_on

HOSTS = "127.0.0.1 localhost\n::1 localhost\n10.0.0.1 db"
FILES = {
    "/etc/hosts": HOSTS,
    "/etc/nsswitch.conf": "hosts: files dns\n",
    "/etc/resolv.conf": "nameserver 127.0.0.1\noptions timeout:1 attempts:1\n",
}


def root_with(folder: Path, text: str | None = HOSTS) -> Path:
    (folder / "etc").mkdir()
    if text is not None:
        (folder / "etc/hosts").write_text(text)
    return folder


def test_the_hosts_file_there_and_back(tmp_path: Path) -> None:
    root = root_with(tmp_path)
    plan = plan_on(Means.HOSTS, ["shop", "größe", "shop.localhost"], root=root)
    assert plan.names == ("shop", "xn--gre-6ka8i")
    assert "127.0.0.1 shop.localhost\n" in plan.text
    assert "--hosts --name shop --name xn--gre-6ka8i" in plan.as_root
    assert (root / "etc/hosts").read_text() == HOSTS, "a plan touches nothing"
    assert carry_out([plan], root=root).done == (plan.what,)
    again = plan_on(Means.HOSTS, ["shop", "größe"], root=root)
    assert again.is_done
    assert "already" in carry_out([again], root=root).done[0]
    carry_out([plan_on(Means.HOSTS, ["pay"], root=root)], root=root)
    assert "shop.localhost" not in (root / "etc/hosts").read_text()
    (off,) = plan_off(root=root)
    carry_out([off], root=root)
    assert (root / "etc/hosts").read_text() == HOSTS
    assert [one.name for one in (root / "etc").iterdir()] == ["hosts"]
    assert plan_off(root=root) == ()
    assert "already" in carry_out([off], root=root).done[0]


@pytest.mark.parametrize("means", [one for one in Means if one is not Means.HOSTS])
def test_drop_ins_there_and_back(tmp_path: Path, means: Means) -> None:
    root = root_with(tmp_path)
    (root / "etc/systemd").mkdir()
    (root / "etc/NetworkManager").mkdir()
    plan = plan_on(means, root=root)
    assert not plan.is_done
    report = carry_out([plan], root=root)
    assert report.after == (plan.after,)
    assert Path(plan.path).read_text().endswith(plan.text)
    assert plan_on(means, root=root).is_done
    (off,) = plan_off(root=root)
    assert off.means is means
    carry_out([off], root=root)
    files = [one for one in root.rglob("*") if one.is_file()]
    assert files == [root / "etc/hosts"]
    assert sorted(one.name for one in (root / "etc").iterdir()) == [
        "NetworkManager", "hosts", "systemd",
    ]  # fmt: skip


def test_what_cannot_be(tmp_path: Path) -> None:
    root = root_with(tmp_path)
    with pytest.raises(UsageError, match="no name"):
        plan_on(Means.HOSTS, root=root)
    with pytest.raises(UsageError, match="too many"):
        plan_on(Means.HOSTS, [f"n{at}" for at in range(2_001)], root=root)
    with pytest.raises(UsageError):
        plan_on(Means.HOSTS, ["shop\n10.0.0.1 bank.example"], root=root)
    theirs = root / "etc/NetworkManager/dnsmasq.d/homeport.conf"
    theirs.parent.mkdir(parents=True)
    theirs.write_text("address=/localhost/127.0.0.1\naddress=/localhost/::1\n")
    with pytest.raises(ConflictError, match="not made by Homeport"):
        carry_out([plan_on(Means.NETWORK_MANAGER, root=root)], root=root)


def test_nothing_leads_to_a_name_server_that_does_not_run(tmp_path: Path) -> None:
    needs_mounts()

    def try_it() -> bytes:
        plan = plan_on(Means.RESOLVED)
        with pytest.raises(HelperMissingError, match="does not run"):
            carry_out([plan])
        return plan.note.encode()

    assert with_files(tmp_path, FILES, try_it).endswith(b": it does not")
    assert not Path("/etc/systemd/resolved.conf.d/homeport.conf").exists()


def test_a_hosts_file_that_is_not_there(tmp_path: Path) -> None:
    root = root_with(tmp_path, None)
    carry_out([plan_on(Means.HOSTS, ["shop"], root=root)], root=root)
    carry_out(plan_off(root=root), root=root)
    assert (root / "etc/hosts").read_text() == ""


def test_it_takes_root() -> None:
    needs("root", have=is_root())

    def as_nobody(root: Path) -> bytes:
        with pytest.raises(NotAllowedError) as refused:
            carry_out([plan_on(Means.HOSTS, ["shop"], root=root)], root=root)
        return refused.value.hint.encode()

    # Not below tmp_path: nobody else may look into that.
    with TemporaryDirectory() as folder:
        root = root_with(Path(folder))
        root.chmod(0o755)
        hint = in_child(lambda: as_nobody(root), uid=NOBODY)
        assert (root / "etc/hosts").read_text() == HOSTS
        (root / "etc/hosts").chmod(0o600)
        assert in_child(lambda: as_nobody(root), uid=NOBODY) == hint
    assert hint.startswith(b"Say: sudo ")
    assert hint.endswith(b"dns on --hosts --name shop")


def test_loopback() -> None:
    assert loopback_addresses()[0] == "127.0.0.1"


def test_getent_python_and_node_see_the_names(tmp_path: Path) -> None:
    """On a hosts file that is mounted over, as in containers, and with the real libc."""
    needs_mounts()

    def ask() -> bytes:
        carry_out([plan_on(Means.HOSTS, ["shop", "api.shop"])])
        said = subprocess.run(
            ["getent", "ahosts", "api.shop.localhost"], capture_output=True, check=True
        ).stdout
        subprocess.run(["python3", "-c", "import socket; socket.gethostbyname('shop.localhost')"],
                       check=True)  # fmt: skip
        carry_out(plan_off())
        gone = subprocess.run(["getent", "ahosts", "shop.localhost"], check=False).returncode
        return said + str(gone).encode() + Path("/etc/hosts").read_bytes()

    files = {**FILES, "/etc/resolv.conf": "", "/etc/nsswitch.conf": "hosts: files\n"}
    said = with_files(tmp_path, files, ask)
    assert said.startswith((b"127.0.0.1 ", b"::1 "))
    assert said.endswith(b"2" + HOSTS.encode())


def test_the_real_libc_asks_our_name_server(tmp_path: Path) -> None:
    needs_mounts()

    def ask() -> bytes:
        with anyio.from_thread.start_blocking_portal() as portal:

            async def serve(*, task_status: anyio.abc.TaskStatus[int]) -> None:
                await serve_names(53, task_status=task_status)

            future, _ = portal.start_task(serve)
            words = ["getent", "ahosts", "api.shop.localhost"]
            said = subprocess.run(words, capture_output=True, check=True).stdout
            other = subprocess.run(["getent", "hosts", "example.com"], check=False).returncode
            assert ask_udp(53, query("x.localhost", 1)).addresses == (ip_address("127.0.0.1"),)
            future.cancel()
        return said + str(other).encode()

    said = with_files(tmp_path, FILES, ask)
    assert {one.split()[0] for one in said.splitlines()[:-1]} == {b"127.0.0.1", b"::1"}
    assert said.endswith(b"2")
