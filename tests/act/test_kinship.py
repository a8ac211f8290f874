"""The tree that exists because of a listener: how far up, how far down, and around whom."""

from hypothesis import given
from hypothesis import strategies as st
from nouns import process

from homeport.act.kinship import Family, Member, tree_of
from homeport.model.freeing import Role
from homeport.model.process import Process

NOBODY: frozenset[int] = frozenset()


def family(*members: Process) -> Family:
    children: dict[int, tuple[int, ...]] = {}
    for one in members:
        children[one.ppid] = (*children.get(one.ppid, ()), one.pid)
    return Family(processes={one.pid: one for one in members}, children=children)


def roles(members: tuple[Member, ...]) -> dict[int, Role]:
    return {one.pid: one.role for one in members}


def test_a_chain_of_wrappers_goes_and_the_shell_above_stays() -> None:
    home = family(
        process(10, argv=("-bash",), tty="pts/0"),
        process(20, ppid=10, argv=("npm run dev",)),
        process(30, ppid=20, argv=("sh", "-c", "vite")),
        process(40, ppid=30, argv=("node", "vite")),
        process(50, ppid=40, argv=("esbuild", "--service")),
    )
    assert tree_of([40], home, spare=NOBODY) == (
        Member(pid=20, role=Role.WRAPS, depth=0),
        Member(pid=30, role=Role.WRAPS, depth=1),
        Member(pid=40, role=Role.LISTENS, depth=2),
        Member(pid=50, role=Role.BELONGS, depth=3),
    )


def test_a_wrapper_that_also_runs_something_else_stays() -> None:
    home = family(
        process(20, argv=("sh", "-c", "vite & tsc -w")),
        process(30, ppid=20, argv=("node", "vite")),
        process(40, ppid=20, argv=("node", "tsc", "-w")),
    )
    assert roles(tree_of([30], home, spare=NOBODY)) == {30: Role.LISTENS}


def test_a_dead_sibling_is_no_purpose() -> None:
    home = family(
        process(20, argv=("sh", "-c", "build; vite")),
        process(30, ppid=20, argv=("node", "vite")),
        process(40, ppid=20, argv=(), state="Z"),
    )
    assert 20 in roles(tree_of([30], home, spare=NOBODY))


def test_a_reloader_goes_with_the_server_that_it_would_start_again() -> None:
    argv = ("python", "manage.py", "runserver")
    home = family(process(20, argv=argv), process(30, ppid=20, argv=argv))
    assert roles(tree_of([30], home, spare=NOBODY)) == {20: Role.WRAPS, 30: Role.LISTENS}


def test_another_program_that_started_the_server_stays() -> None:
    home = family(
        process(20, argv=("python", "supervise.py")),
        process(30, ppid=20, argv=("python", "server.py")),
    )
    assert roles(tree_of([30], home, spare=NOBODY)) == {30: Role.LISTENS}


def test_workers_on_sockets_of_their_own_go_with_the_master_that_forks_them() -> None:
    argv = ("python", "cluster.py")
    home = family(
        process(20, argv=argv), process(30, ppid=20, argv=argv), process(40, ppid=20, argv=argv)
    )
    found = tree_of([30, 40], home, spare=NOBODY)
    assert roles(found) == {20: Role.WRAPS, 30: Role.LISTENS, 40: Role.LISTENS}


def test_an_inherited_socket_makes_one_tree_not_two() -> None:
    home = family(process(20), process(30, ppid=20, argv=("worker",)))
    assert tree_of([30, 20], home, spare=NOBODY) == (
        Member(pid=20, role=Role.LISTENS, depth=0),
        Member(pid=30, role=Role.LISTENS, depth=1),
    )


def test_two_programs_on_one_port_are_two_trees() -> None:
    home = family(process(20, ppid=1), process(30, ppid=1))
    assert [one.depth for one in tree_of([20, 30], home, spare=NOBODY)] == [0, 0]


def test_a_ring_of_parents_ends_the_climb() -> None:
    """A table that was read while pids were reused may hold one."""
    argv = ("sh", "-c", "x")
    home = family(process(20, ppid=30, argv=argv), process(30, ppid=20, argv=argv))
    assert 20 in roles(tree_of([20], home, spare=NOBODY))


def test_who_ended_meanwhile_is_no_member() -> None:
    assert tree_of([99], family(process(20)), spare=NOBODY) == ()


@given(
    parents=st.lists(st.integers(min_value=0, max_value=12), min_size=12, max_size=12),
    holders=st.sets(st.integers(min_value=2, max_value=13), min_size=1),
    spare=st.frozensets(st.integers(min_value=2, max_value=13)),
)
def test_nobody_who_is_spared_and_no_init_is_ever_in(
    parents: list[int], holders: set[int], spare: frozenset[int]
) -> None:
    members = [
        process(at + 2, ppid=parent, argv=("sh", "-c", "x")) for at, parent in enumerate(parents)
    ]
    found = tree_of(holders, family(*members), spare=spare | {1})
    pids = [one.pid for one in found]
    assert not spare & set(pids)
    assert all(pid > 1 for pid in pids)
    assert len(pids) == len(set(pids))
    assert holders - spare <= set(pids)
