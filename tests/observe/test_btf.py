"""Type information of the kernel, and a small blob whose contents we know."""

from pathlib import Path
from struct import pack

import pytest
from promises import needs

from homeport.observe.bpf_load import VMLINUX
from homeport.observe.bpf_program import FIELDS, ITERATOR
from homeport.observe.btf import Btf

INT, STRUCT, FUNC, CONST, FUNC_PROTO = 1, 4, 12, 10, 13


def blob(*, types: bytes, names: bytes) -> bytes:
    return (
        pack("=HBBIIIII", 0xEB9F, 1, 0, 24, 0, len(types), len(types), len(names)) + types + names
    )


def info(kind: int, count: int = 0, *, flag: bool = False) -> int:
    return flag << 31 | kind << 24 | count


# struct outer { int a; const struct inner { int x:4; int y; } in; struct { int z; }; }; f()
NAMES = b"\0int\0outer\0a\0in\0inner\0x\0y\0z\0f\0"


def named(name: bytes) -> int:
    return NAMES.index(b"\0" + name + b"\0") + 1


SMALL = blob(
    names=NAMES,
    types=b"".join(
        (
            pack("=IIII", named(b"int"), info(INT), 4, 32),  # 1
            pack("=III", named(b"inner"), info(STRUCT, 2, flag=True), 8),  # 2
            pack("=III", named(b"x"), 1, 4 << 24 | 0),
            pack("=III", named(b"y"), 1, 32),
            pack("=III", 0, info(CONST), 2),  # 3
            pack("=III", 0, info(STRUCT, 1), 4),  # 4
            pack("=III", named(b"z"), 1, 0),
            pack("=III", named(b"outer"), info(STRUCT, 3), 16),  # 5
            pack("=III", named(b"a"), 1, 0),
            pack("=III", named(b"in"), 3, 32),
            pack("=III", 0, 4, 96),
            pack("=III", 0, info(FUNC_PROTO, 1), 0),  # 6
            pack("=II", 0, 1),
            pack("=III", named(b"f"), info(FUNC), 6),  # 7
        )
    ),
)

ENDS_WITHIN_A_TYPE = blob(names=NAMES, types=pack("=IIII", 1, info(INT), 4, 32)[:8])


def test_members_are_found_through_names_qualifiers_and_anonymous_structs() -> None:
    btf = Btf(SMALL)
    assert btf.offset("outer.a") == 0
    assert btf.offset("outer.in.y") == 8
    assert btf.offset("outer.in.x") == 4
    assert btf.offset("outer.z") == 12
    assert btf.function_id("f") == 7


@pytest.mark.parametrize("path", ["outer.b", "outer.a.b", "nobody.a", "f.a"])
def test_what_is_not_there_is_a_key_error(path: str) -> None:
    with pytest.raises(KeyError):
        Btf(SMALL).offset(path)


def test_a_function_that_is_not_there_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        Btf(SMALL).function_id("inner")


@pytest.mark.parametrize("broken", [b"", b"\0" * 24, SMALL[:-40], ENDS_WITHIN_A_TYPE])
def test_garbage_is_a_value_error(broken: bytes) -> None:
    with pytest.raises(ValueError, match="BTF"):
        Btf(broken)


def test_this_kernel_has_what_the_program_needs() -> None:
    needs("bpf", have=Path(VMLINUX).exists())
    btf = Btf(Path(VMLINUX).read_bytes())
    assert btf.function_id(ITERATOR) > 0
    assert btf.offset("sock.__sk_common.skc_family") == 16  # has not moved since 3.x
    assert all(btf.offset(one) >= 0 for one in FIELDS)
