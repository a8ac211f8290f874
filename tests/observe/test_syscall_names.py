"""Names of calls on every kind of machine, and of the places where they sleep."""

import pytest

from homeport.observe.syscall_names import name_call, name_place


@pytest.mark.parametrize(
    ("machine", "number", "name"),
    [
        ("x86_64", 288, "accept4"),
        ("x86_64", 232, "epoll_wait"),
        ("aarch64", 242, "accept4"),
        ("aarch64", 22, "epoll_pwait"),
        ("riscv64", 426, "io_uring_enter"),
        ("x86_64", 9999, "syscall-9999"),
        ("s390x", 1, "syscall-1"),
    ],
)
def test_numbers_differ_between_machines(machine: str, number: int, name: str) -> None:
    assert name_call(number, machine) == name


@pytest.mark.parametrize(
    ("place", "name"),
    [
        ("inet_csk_accept", "accept"),
        ("poll_schedule_timeout.constprop.0", "poll"),
        ("something_new", "something_new"),
        ("0", None),
        ("", None),
    ],
)
def test_places_of_the_kernel(place: str, name: str | None) -> None:
    assert name_place(place) == name
