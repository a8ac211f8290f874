"""The file that Envoy starts from."""

import json
import stat
from pathlib import Path

from homeport.gateway.bootstrap import to_bootstrap, why_invalid_file, write_bootstrap
from homeport.gateway.clusters import ACCESS_LOG, HOME, cluster_name
from homeport.gateway.table import to_table
from homeport.model.front import AppRoute, Front, Place


def test_what_must_never_be_missing() -> None:
    found = to_bootstrap("/run/gw")
    assert found["node"]["id"], "Envoy aborts at the first on-demand certificate without"
    assert found["admin"]["address"] == {"pipe": {"path": "/run/gw/admin.sock", "mode": 0o600}}
    assert "static_resources" not in found


def test_it_is_written_for_its_user_alone(tmp_path: Path) -> None:
    path = write_bootstrap(tmp_path)
    assert json.loads(path.read_text()) == to_bootstrap(str(tmp_path))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [one.name for one in tmp_path.iterdir()] == ["bootstrap.json"]


def test_a_checker_that_fails_without_a_word(tmp_path: Path) -> None:
    silent = tmp_path / "envoy"
    silent.write_text("#!/bin/sh\nexit 3\n")
    silent.chmod(0o755)
    assert why_invalid_file(silent, tmp_path) == "Envoy ended with 3 and said nothing"
    silent.write_text("#!/bin/sh\necho something else; exit 1\n")
    assert why_invalid_file(silent, tmp_path) == "something else"


def test_of_apps_no_counters_are_kept_but_of_homes_own() -> None:
    matcher = to_bootstrap("/run/gw")["stats_config"]["stats_matcher"]
    unread = tuple(one["prefix"] for one in matcher["exclusion_list"]["patterns"])
    route = AppRoute(name="shop", place=Place(port=5173))
    (entry,) = to_table(Front(port=62893, home="/run/home", routes=(route,))).entries
    # Envoy writes a colon in the name of a counter as an underscore.
    named = [f"cluster.{one.replace(':', '_')}." for one in (cluster_name(entry), HOME, ACCESS_LOG)]
    assert [one.startswith(unread) for one in named] == [True, False, False]
    assert not "http.door.downstream_cx_active".startswith(unread)
