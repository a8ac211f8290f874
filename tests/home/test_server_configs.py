"""What configurations say of where a proxy leads and whom a database lets in."""

from dataclasses import replace
from pathlib import Path

import pytest
from nouns import service

from homeport.home.server_configs import ServerConfigs
from homeport.kit.clock import Clock
from homeport.model.address import Transport
from homeport.model.service import Service


class Hand:
    """A clock that a test turns."""

    def __init__(self) -> None:
        self.now_s = 0.0

    def clock(self) -> Clock:
        return Clock(monotonic_s=lambda: self.now_s)


def database(folder: Path, *words: str) -> Service:
    return service(5432, protocol="postgresql", cwd=str(folder), argv=("postgres", *words))


def test_rules_are_read_again_when_they_are_old(tmp_path: Path) -> None:
    (tmp_path / "postgresql.conf").write_text("#hba_file = 'ConfigDir/pg_hba.conf'\n")
    rules = tmp_path / "pg_hba.conf"
    rules.write_text("local all all peer\n")
    hand, one = Hand(), database(tmp_path)
    configs = ServerConfigs(hand.clock())
    assert configs.shut_out([one]) == {100: str(rules)}
    rules.write_text("host all all 127.0.0.1/32 md5\n")
    assert configs.shut_out([one]) == {100: str(rules)}
    hand.now_s = 30
    assert configs.shut_out([one]) == {}
    rules.write_text("local all all peer\n")
    hand.now_s = 60
    assert configs.shut_out([one]) == {100: str(rules)}
    assert configs.shut_out([]) == {}


def test_rules_elsewhere_are_found(tmp_path: Path) -> None:
    config, rules = tmp_path / "main.conf", tmp_path / "rules.conf"
    config.write_text(f"hba_file = '{rules}'\ninclude_dir = 'conf.d'\n")
    rules.write_text("host all all 10.0.0.0/8 md5\n")
    one = database(tmp_path / "data", "-c", f"config_file={config}")
    assert ServerConfigs(Hand().clock()).shut_out([one]) == {100: str(rules)}


@pytest.mark.parametrize("text", [None, "include 'other.conf'"])
def test_what_cannot_be_read_shuts_nobody_out(tmp_path: Path, text: str | None) -> None:
    (tmp_path / "pg_hba.conf").write_text("local all all peer\n")
    if text is not None:
        (tmp_path / "postgresql.conf").write_text(text)
    configs = ServerConfigs(Hand().clock())
    assert configs.shut_out([database(tmp_path)]) == {}
    assert configs.shut_out([replace(database(tmp_path), pid=101, cwd=None)]) == {}


def test_only_one_configuration_is_read_in_a_round() -> None:
    configs = ServerConfigs(Hand().clock())
    pair = [
        service(port, pid=port, process="socat", argv=("socat", "x", f"TCP:127.0.0.1:{port + 1}"))
        for port in (4_100_000, 4_200_000)  # no process has such a pid
    ]
    beside = [
        replace(pair[0], pid=1, namespace="box"),
        replace(pair[0], pid=2, transport=Transport.UDP),
        replace(pair[0], pid=None),
        service(3000, pid=3),
    ]
    assert list(configs.upstreams([*beside, *pair])) == [4_100_000]
    assert list(configs.upstreams([*beside, *pair])) == [4_100_000, 4_200_000]
    assert list(configs.upstreams(pair[1:])) == [4_200_000]
