"""`homeport dns`: it shows before it writes, and takes back what it wrote."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from live import CALL, homeport
from own_mounts import needs_mounts, with_files

HOSTS = "127.0.0.1 localhost\n::1 localhost\n"
FILES = {"/etc/hosts": HOSTS, "/etc/nsswitch.conf": "hosts: files\n", "/etc/resolv.conf": ""}


@pytest.fixture(autouse=True)
def _own_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


def call(*words: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", CALL, "dns", *words],
        check=False, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=25,
    )  # fmt: skip
    return f"{done.returncode} {done.stdout}{done.stderr}"


def test_on_and_off_and_how_things_stand(tmp_path: Path) -> None:
    needs_mounts()

    def play() -> bytes:
        said = [
            call("status"),
            call("on", "--name", "shop", "--dry-run"),
            call("on", "--name", "shop"),
            Path("/etc/hosts").read_text(),
            call("on", "--name", "shop", "--yes"),
            call("status"),
            call("on", "--name", "shop", "--json", "--yes"),
            call("off", "--json"),
            call("off", "--yes"),
            Path("/etc/hosts").read_text(),
            call("off", "--yes"),
        ]
        return json.dumps(said).encode()

    said = json.loads(with_files(tmp_path, FILES, play))
    assert said[0].startswith("1 Names below localhost do not resolve here.")
    assert said[1].startswith("0 Would: write a block of 1 names into /etc/hosts")
    assert "| 127.0.0.1 shop.localhost" in said[1]
    assert said[2].startswith("2 Would")
    assert "nobody is here to say yes" in said[2]
    assert said[3] == HOSTS
    assert "Done: write a block" in said[4]
    assert "except those in the hosts file:\n  shop.localhost" in said[5]
    assert "was so already" in said[6]
    assert json.loads(said[7].removeprefix("0 "))["plans"][0]["turns_on"] is False
    assert "Done: take Homeport's block out of /etc/hosts" in said[8]
    assert said[9] == HOSTS
    assert said[10] == "0 Nothing of Homeport's is turned on.\n"


def test_where_nothing_is_missing(tmp_path: Path) -> None:
    needs_mounts()
    files = {**FILES, "/etc/hosts": f"{HOSTS}127.0.0.1 homeport-names.localhost\n"}
    said = json.loads(
        with_files(
            tmp_path,
            files,
            lambda: json.dumps([call("status"), call("on"), call("on", "--json")]).encode(),
        )
    )
    assert said[0].startswith("0 Names below localhost resolve here")
    assert "Nothing to do" in said[1]
    assert json.loads(said[2].removeprefix("0 "))["resolves"] is True


def test_the_machine_of_the_test_is_not_touched() -> None:
    before = Path("/etc/hosts").read_bytes()
    done = homeport("dns", "on", "--hosts", "--name", "shop", "--dry-run")
    assert done.returncode == 0
    assert homeport("dns", "on", "--hosts", "--name", "no name", "-n").returncode == 2
    assert Path("/etc/hosts").read_bytes() == before
    plan = json.loads(homeport("dns", "on", "--network-manager", "--json").stdout)["plans"][0]
    assert plan["after"] == "nmcli general reload"
    for words in ((), ("status",), ("on",), ("off",)):
        assert "homeport dns" in homeport("dns", *words, "--help").stdout
