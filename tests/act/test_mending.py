"""Every kind of fix but the freeing of ports has its treatment."""

from homeport.act.mending import TREATMENTS, describe, survives_boot
from homeport.model.finding import Remedy, RemedyKind
from homeport.model.mending import Applied


def test_every_kind_is_treated() -> None:
    assert set(TREATMENTS) == set(RemedyKind) - {RemedyKind.FREE_PORT}


def test_files_outlive_the_machines_restart_and_processes_do_not() -> None:
    lasting = {
        kind
        for kind in TREATMENTS
        if survives_boot(Applied(remedy=Remedy(kind=kind), done="did it"))
    }
    assert lasting == {RemedyKind.SET_ASIDE, RemedyKind.HOSTS_ENTRY}


def test_words() -> None:
    assert "lo up" in describe(Remedy(kind=RemedyKind.LINK_UP))
