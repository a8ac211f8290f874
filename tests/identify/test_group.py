"""Which sockets stand in one row of the map."""

from dataclasses import replace
from typing import Any

from nouns import NOON, RULES, holder, listener, process

from homeport.identify.group import Facts, group


def facts(**changes: Any) -> Facts:
    """Return the facts of an otherwise empty machine."""
    empty = Facts(
        taken_at=NOON, listeners=(), holders={}, processes={}, interfaces=(), port_rules=RULES
    )
    return replace(empty, **changes)


def test_both_families_of_one_owner_are_one_row() -> None:
    sockets = (listener(inode=1), listener(host="::1", inode=2))
    held = {1: (holder(100),), 2: (holder(100),)}
    (only,) = group(facts(listeners=sockets, holders=held, processes={100: process()}))
    assert only.owner == 100
    assert len(only.listeners) == 2


def test_two_programs_on_one_port_are_two_rows() -> None:
    sockets = (listener(inode=1), listener(host="::1", inode=2))
    held = {1: (holder(100),), 2: (holder(200),)}
    processes = {100: process(100), 200: process(200)}
    rows = group(facts(listeners=sockets, holders=held, processes=processes))
    assert [one.owner for one in rows] == [100, 200]


def test_a_child_with_a_socket_of_its_own_stands_under_its_parent() -> None:
    sockets = (listener(inode=1), listener(inode=2))
    held = {1: (holder(200),), 2: (holder(100),)}
    processes = {100: process(100), 200: process(200, ppid=100, exe="/bin/other")}
    (only,) = group(facts(listeners=sockets, holders=held, processes=processes))
    assert only.owner == 100


def test_reuseport_workers_stand_under_the_oldest() -> None:
    sockets = (listener(inode=1), listener(inode=2))
    held = {1: (holder(201),), 2: (holder(200),)}
    workers = {one: process(one, ppid=100) for one in (200, 201)}
    processes = {100: process(100)} | workers
    (only,) = group(facts(listeners=sockets, holders=held, processes=processes))
    assert only.owner == 200


def test_holders_that_vanished_keep_their_own_rows_apart() -> None:
    sockets = (listener(inode=1), listener(inode=2))
    held = {1: (holder(100),), 2: (holder(200),)}
    assert len(group(facts(listeners=sockets, holders=held))) == 2


def test_an_elder_that_cannot_be_read_is_told_by_its_pid() -> None:
    sockets = (listener(inode=1), listener(inode=2))
    held = {1: (holder(200),), 2: (holder(100),)}
    processes = {200: process(200, ppid=100)}
    (only,) = group(facts(listeners=sockets, holders=held, processes=processes))
    assert only.owner == 100


def test_unseen_owners_are_told_apart_by_user_and_namespace() -> None:
    sockets = (
        listener(inode=1, uid=0),
        listener(inode=2, uid=5),
        listener(inode=3, uid=0, host="::1"),
        listener(inode=4, uid=0, namespace="blue"),
    )
    assert [len(one.listeners) for one in group(facts(listeners=sockets))] == [2, 1, 1]
