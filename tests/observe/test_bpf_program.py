"""The program as bytes; whether it works is for test_bpf_load.py and the kernel's verifier."""

from struct import iter_unpack

import pytest

from homeport.observe.bpf_program import FIELDS, assemble

OFFSETS = {name: 8 * number for number, name in enumerate(FIELDS)}
JUMPS = {0x15, 0x55, 0x05}
EXIT = 0x95


@pytest.mark.parametrize("every_socket", [True, False])
def test_every_jump_lands_on_an_instruction_and_the_end_is_an_exit(*, every_socket: bool) -> None:
    code = list(iter_unpack("=BBhi", assemble(OFFSETS, every_socket=every_socket)))
    targets = [at + 1 + one[2] for at, one in enumerate(code) if one[0] in JUMPS]
    assert targets
    assert all(at < target < len(code) for at, target in enumerate(targets))
    assert code[-1][0] == EXIT


def test_asking_for_listeners_costs_a_few_more_checks() -> None:
    listeners = assemble(OFFSETS, every_socket=False)
    assert len(assemble(OFFSETS, every_socket=True)) < len(listeners) <= 96 * 8
