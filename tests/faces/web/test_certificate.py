"""Who trusts the local CA, in one line, without making one."""

from pathlib import Path

import anyio
import pytest

from homeport.faces.web.certificate import TrustLook, look_now, to_certificate
from homeport.home.ca_place import ca_folder, local_ca
from homeport.kit.clock import Clock
from homeport.model.trust import StoreKind, StoreOutcome, TrustReport, TrustState


def store(kind: StoreKind, state: TrustState, why: str = "") -> StoreOutcome:
    return StoreOutcome(store=kind, what=f"the store of {kind}", place="/", state=state, why=why)


def report(*stores: StoreOutcome) -> TrustReport:
    return TrustReport(ca="/ca", fingerprint="ab", complete=False, stores=stores)


CHROMIUM = store(StoreKind.CHROMIUM, TrustState.ALREADY)
SYSTEM = store(StoreKind.SYSTEM, TrustState.ALREADY)
FIREFOX = store(StoreKind.FIREFOX, TrustState.ALREADY)
NO_FIREFOX = store(StoreKind.FIREFOX, TrustState.NEEDS_TOOL, "certutil is missing")
NO_JAVA = store(StoreKind.JAVA, TrustState.PLANNED)


@pytest.mark.parametrize(
    ("stores", "words", "tone"),
    [
        ((CHROMIUM, SYSTEM), "the local CA is trusted by Chromium and the system", "good"),
        (
            (CHROMIUM, SYSTEM, NO_FIREFOX),
            "the local CA is trusted by Chromium and the system; not by Firefox",
            "warn",
        ),
        (
            (CHROMIUM, FIREFOX, NO_FIREFOX, NO_JAVA),
            "the local CA is trusted by Chromium; not by Firefox (1 of 2 profiles) and Java",
            "warn",
        ),
        ((NO_JAVA,), "the local CA is not trusted by Java yet", "warn"),
        ((), "there is no trust store here that Homeport knows", "calm"),
    ],
)
def test_the_line(stores: tuple[StoreOutcome, ...], words: str, tone: str) -> None:
    found = to_certificate(report(*stores))
    assert (found.words, found.tone) == (f"HTTPS: {words}", tone)
    assert found.command == ("homeport trust" if tone == "warn" else "")


def test_the_why_is_told() -> None:
    found = to_certificate(report(CHROMIUM, NO_FIREFOX, NO_JAVA))
    assert found.more == (
        "the store of firefox: certutil is missing",
        "the store of java: not trusted there",
    )


@pytest.fixture
def _own_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("SUDO_UID", raising=False)


@pytest.mark.usefixtures("_own_place")
def test_looking_makes_no_ca() -> None:
    found = look_now()
    assert (found.words, found.command) == ("HTTPS: there is no local CA yet", "homeport trust")
    assert not ca_folder().exists()


@pytest.mark.usefixtures("_own_place")
def test_a_broken_ca_is_said() -> None:
    local_ca()
    for one in ca_folder().iterdir():
        one.write_text("broken")
    assert (look_now().tone, bool(look_now().more)) == ("warn", True)


@pytest.mark.usefixtures("_own_place")
def test_it_looks_once_in_a_minute() -> None:
    time_s = [0.0]
    look = TrustLook(Clock(monotonic_s=lambda: time_s[0]))
    first = anyio.run(look.look)
    local_ca()
    time_s[0] = 59.0
    assert anyio.run(look.look) is first
    time_s[0] = 60.0
    later = anyio.run(look.look)
    assert later.words != first.words
    assert "local CA" in later.words or "trust store" in later.words
