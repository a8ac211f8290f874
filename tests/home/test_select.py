"""The filter words of ls, the page and REST."""

import os
import pwd
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nouns import NOON, service

from homeport.errors import UsageError
from homeport.home.select import select
from homeport.model.address import Transport
from homeport.model.service import Snapshot

VITE = service(5_173, process="node", idle_s=7_200.0)
DATABASE = service(
    5_432, process="postgres", project=None, branch=None, exposed=True, idle_s=10.0, argv=("x",)
)
DNS = service(53, transport=Transport.UDP, process="dnsmasq", project=None, branch=None, argv=())
SOCKET = service(None, transport=Transport.UNIX, path="/run/App.sock", project=None, argv=())
MACHINE = Snapshot(backend="proc", taken_at=NOON, services=(VITE, DATABASE, DNS, SOCKET))


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ([], (VITE, DATABASE, DNS, SOCKET)),
        ([" "], (VITE, DATABASE, DNS, SOCKET)),
        (["5173"], (VITE,)),
        ([":5173"], (VITE,)),
        (["5000-6000"], (VITE, DATABASE)),
        (["port=53"], (DNS,)),
        (["exposed"], (DATABASE,)),
        (["udp"], (DNS,)),
        (["unix"], (SOCKET,)),
        (["idle>1h"], (VITE,)),
        (["idle<90"], (DATABASE,)),
        (["idle>=0.1d"], ()),
        (["project=shop"], (VITE,)),
        (["project="], (DATABASE, DNS, SOCKET)),
        (["by=claude", "tcp"], (VITE, DATABASE)),
        (["Post"], (DATABASE,)),
        (["app.sock"], (SOCKET,)),
        (["server.js"], (VITE,)),
        (["nothing-like-it"], ()),
    ],
)
def test_words_narrow_the_list(words: list[str], kept: tuple[object, ...]) -> None:
    assert select(MACHINE, words).services == kept


@pytest.mark.parametrize("word", ["65536", "9-3", "idle>soon", "colour=red", "port=70000"])
def test_nonsense_is_said_to_be_nonsense(word: str) -> None:
    with pytest.raises(UsageError) as caught:
        select(MACHINE, [word])
    assert word in caught.value.what


def test_me_is_who_asks() -> None:
    uid = int(os.environ.get("SUDO_UID", os.getuid()))
    mine = replace(VITE, user=pwd.getpwuid(uid).pw_name)
    machine = replace(MACHINE, services=(mine, DATABASE))
    assert select(machine, ["user=me"]).services == (mine,)


@given(st.text())
def test_any_word_is_a_filter_or_a_usage_error(word: str) -> None:
    try:
        found = select(MACHINE, [word]).services
    except UsageError:
        return
    assert set(found) <= set(MACHINE.services)
