"""Only what changed travels."""

from dataclasses import replace

from nouns import NOON, service

from homeport.faces.web.delta import Delta, between, settle
from homeport.faces.web.table import Table, View, to_table
from homeport.model.service import Service, Snapshot


def table(*services: Service) -> Table:
    return to_table(Snapshot(backend="bpf", taken_at=NOON, services=services), View())


def step(was: Table, now: Table) -> Delta:
    before = dict(was.rows)
    return between(settle(now, before), now, before, was)


def test_stillness_is_nothing() -> None:
    assert not step(table(service(idle_s=3)), table(service(idle_s=4)))


def test_a_changed_number_is_one_row() -> None:
    one, two = service(1, connections=1), service(2)
    delta = step(table(one, two), table(replace(one, connections=2), two))
    assert [row.port for row in delta.put] == ["1"]
    assert (delta.gone, delta.order) == ((), None)


def test_coming_and_going_change_the_order() -> None:
    was, now = table(service(1), service(2)), table(service(2), service(3))
    delta = step(was, now)
    assert [row.port for row in delta.put] == ["3"]
    assert delta.gone == (was.order[0],)
    assert delta.order == now.order


def test_the_words_of_the_fold_are_news() -> None:
    was = table(service(1, is_background=True))
    now = table(service(1, is_background=True), service(2, is_background=True))
    assert step(was, now).fold == now.fold
    assert step(was, now)
