"""Find the trust stores, plan and change them: each by itself, so that one cannot spoil all."""

import sys
from collections.abc import Callable, Sequence

from homeport.act.trust.java_store import find_java_stores
from homeport.act.trust.machine import Machine
from homeport.act.trust.macos_store import find_macos_stores
from homeport.act.trust.nss_places import find_nss_stores
from homeport.act.trust.store import StoreTroubleError, TrustStore
from homeport.act.trust.system_store import find_system_stores
from homeport.model.trust import RootCertificate, StoreKind, StoreOutcome, TrustState


def find_stores(
    machine: Machine, kinds: Sequence[StoreKind] | None = None
) -> tuple[TrustStore, ...]:
    """Return the stores present, of `kinds` only where given.

    The system's stands first: on Debian what it takes in is in Java's too.
    """
    found: list[TrustStore] = list(find_system_stores(machine))
    if sys.platform == "darwin":
        found += find_macos_stores(machine)
    found += find_nss_stores(machine)
    found += find_java_stores(machine)
    return tuple(one for one in found if kinds is None or one.kind in kinds)


def plan(store: TrustStore, root: RootCertificate, *, adding: bool) -> StoreOutcome:
    """Return what would be done to `store`, with the exact steps; it changes nothing."""

    def look() -> StoreOutcome:
        if adding and store.has(root):
            return _outcome(store, TrustState.ALREADY)
        if not adding and store.is_clean(root):
            return _outcome(store, TrustState.ABSENT)
        state = TrustState.NEEDS_ROOT if store.needs_root else TrustState.PLANNED
        return _outcome(store, state, steps=store.steps(root, adding=adding))

    return _guarded(store, look)


def apply(store: TrustStore, root: RootCertificate, *, adding: bool) -> StoreOutcome:
    """Do it, unless it is done or may not be; never raises for what one store has."""
    planned = plan(store, root, adding=adding)
    if planned.state is not TrustState.PLANNED:
        return planned

    def change() -> StoreOutcome:
        if adding:
            store.add(root)
        else:
            store.remove(root)
        state = TrustState.ADDED if adding else TrustState.REMOVED
        return _outcome(store, state, steps=planned.steps)

    return _guarded(store, change)


def _guarded(store: TrustStore, deed: Callable[[], StoreOutcome]) -> StoreOutcome:
    missing = store.missing_tool
    if missing:
        return _outcome(store, TrustState.NEEDS_TOOL, why=missing)
    try:
        return deed()
    except StoreTroubleError as error:
        return _outcome(store, TrustState.FAILED, why=error.why, hint=error.hint)
    except OSError as error:
        return _outcome(store, TrustState.FAILED, why=str(error))


def _outcome(
    store: TrustStore,
    state: TrustState,
    *,
    steps: tuple[str, ...] = (),
    why: str = "",
    hint: str = "",
) -> StoreOutcome:
    return StoreOutcome(
        store=store.kind,
        what=store.what,
        place=store.place,
        state=state,
        steps=steps,
        why=why,
        hint=hint,
    )
