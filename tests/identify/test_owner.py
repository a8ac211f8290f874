"""Who, among all holders of a socket, is the one to talk about."""

from nouns import holder, process

from homeport.identify.owner import are_workers, choose_owner, is_activator, is_ancestor


def test_the_oldest_holder_opened_it() -> None:
    processes = {200: process(200), 100: process(100)}
    assert choose_owner([holder(200), holder(100)], processes) == 100


def test_nobody_is_nobody() -> None:
    assert choose_owner([], {}) is None


def test_socket_activation_is_looked_through() -> None:
    processes = {1: process(1, name="systemd"), 300: process(300, name="sshd")}
    assert choose_owner([holder(1), holder(300)], processes) == 300


def test_an_activator_owns_what_nobody_else_holds() -> None:
    assert choose_owner([holder(1)], {}) == 1


def test_the_start_comes_from_the_process_where_the_holder_does_not_know() -> None:
    processes = {100: process(100, start_ticks=900), 200: process(200, start_ticks=800)}
    unknown = [holder(100, start_ticks=None), holder(200, start_ticks=None)]
    assert choose_owner(unknown, processes) == 200


def test_a_holder_nobody_can_read_comes_last() -> None:
    assert choose_owner([holder(50, start_ticks=None), holder(100)], {}) == 100


def test_a_user_manager_is_an_activator_too() -> None:
    assert is_activator(900, {900: process(900, name="systemd")})
    assert not is_activator(900, {900: process(900)})


def test_children_of_one_server_are_workers() -> None:
    family = {one: process(one, ppid=90) for one in (100, 101)} | {90: process(90)}
    assert are_workers(family[100], family[101], family)


def test_two_programs_of_one_shell_are_not() -> None:
    family = {one: process(one, ppid=90) for one in (100, 101)}
    assert not are_workers(family[100], family[101], family)
    shell = family | {90: process(90, exe="/bin/bash")}
    assert not are_workers(family[100], family[101], shell)


def test_ancestors_are_found_and_rings_end() -> None:
    family = {100: process(100, ppid=90), 90: process(90, ppid=80), 80: process(80, ppid=100)}
    assert is_ancestor(80, 100, family)
    assert not is_ancestor(7, 100, family)
