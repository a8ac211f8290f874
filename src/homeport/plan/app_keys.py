"""Recognise an app again: after a restart, on another port, beside a twin."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from homeport.model.app_name import AppKey, HeldName
from homeport.model.service import Service
from homeport.plan.app_roles import APP, folder_of, is_app, role_of
from homeport.plan.host_names import to_label

_Before = dict[AppKey, dict[int | None, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownApp:
    """A service that gets a name, and its identity."""

    key: AppKey
    service: Service


def known_apps(services: Iterable[Service], held: Sequence[HeldName]) -> tuple[KnownApp, ...]:
    """Return the apps among `services`, each with a key of its own, sorted by key."""
    before = _by_port(held)
    groups: defaultdict[AppKey, list[Service]] = defaultdict(list)
    for one in services:
        if is_app(one):
            groups[_as_held_before(key_of(one), one.port, before)].append(one)
    found: list[KnownApp] = []
    for key, group in groups.items():
        numbers = _numbers(_without_insides(group), dict(before.get(key, {})))
        found += [KnownApp(key=replace(key, number=at), service=one) for at, one in numbers]
    return tuple(sorted(found, key=lambda one: one.key))


def _by_port(held: Sequence[HeldName]) -> _Before:
    """Return key without number -> port -> number; of two the first counts, it was seen last."""
    found: _Before = {}
    for one in held:
        found.setdefault(replace(one.key, number=1), {}).setdefault(one.port, one.key.number)
    return found


def key_of(one: Service) -> AppKey:
    """Return the identity of an app without its number."""
    if one.project_root is not None:
        return AppKey(root=one.project_root, folder=folder_of(one), role=role_of(one))
    return AppKey(role=one.container or _last_resort(one))


def _last_resort(one: Service) -> str:
    """Return the product, where that says more than the runtime, else process and port."""
    label = to_label(one.product or "")
    if label is not None and one.kind not in ("runtime", None):
        return label
    return f"{to_label(one.process or '') or 'app'}-{one.port}"


def _as_held_before(key: AppKey, port: int | None, before: _Before) -> AppKey:
    """Return the key under which the app was known while its framework was not.

    Software is recognised step by step; the name must not change with each.
    """
    unsure = replace(key, role=APP)
    is_known = key in before or unsure not in before
    return key if is_known or port not in before[unsure] else unsure


def _without_insides(group: list[Service]) -> list[Service]:
    """Return `group` without the inner ends of ports that a container engine publishes here."""
    published = {one.container for one in group if one.namespace is None and one.container}
    return [one for one in group if one.namespace is None or one.container not in published]


def _numbers(group: list[Service], ports: dict[int | None, int]) -> list[tuple[int, Service]]:
    """Give each twin the number that it had on its port, else the smallest that is free."""
    found: list[tuple[int, Service]] = []
    newcomers: list[Service] = []
    for one in sorted(group, key=_order):
        number = ports.pop(one.port, None)
        if number is None or number in (at for at, _ in found):
            newcomers.append(one)
        else:
            found.append((number, one))
    used = {number for number, _ in found}
    free = (number for number in range(1, len(group) + 1) if number not in used)
    return [*found, *zip(free, newcomers, strict=False)]


def _order(one: Service) -> tuple[bool, str, int, str, tuple[str, ...]]:
    return (
        one.namespace is not None,
        one.namespace or "",
        one.port or 0,
        one.path or "",
        one.addresses,
    )
