"""Load our BPF iterator through bpf(2) itself, and read from it: no clang, no libbpf, no wheel.

This is on the hot path of `ls` for root without a pin: `_ctypes` is a tenth of `ctypes`, and the
offsets into kernel structures, which take 40 ms to find, are kept in a file of root's.

Raises: OSError wherever the kernel refuses (no privilege, lockdown, too old, no BTF).

Source: bpf(2), include/uapi/linux/bpf.h.
"""

import posix

try:
    from _struct import Struct
except ImportError:  # another Python than CPython
    from struct import Struct

from homeport.observe.bpf_program import FIELDS, ITERATOR, Offsets, assemble
from homeport.observe.holder_records import HeldBy, read_records, to_holders
from homeport.observe.system_call import addressof, in_c, system_call

VMLINUX = "/sys/kernel/btf/vmlinux"
CACHE = "/var/cache/homeport/bpf-offsets"

# Source: the syscall table of each architecture; the last four share the generic one.
_BPF_NUMBER = {"x86_64": 321, "ppc64le": 361, "aarch64": 280, "riscv64": 280, "loongarch64": 280}
_ENOSYS, _EINVAL, _EACCES = 38, 22, 13

_PROG_LOAD, _OBJ_PIN, _LINK_CREATE, _ITER_CREATE = 5, 6, 28, 33
_PROG_TYPE_TRACING, _TRACE_ITER = 26, 28
# The helpers we call are for GPL-compatible programs; this is the licence of these 60 instructions.
_LICENSE = b"Dual MIT/GPL\0"
# union bpf_attr: prog_type, insn_cnt, insns, license, (log and flags,) prog_name, (ifindex,)
# expected_attach_type, (BTF of our own,) attach_btf_id.
_PROG_LOAD_ATTRIBUTES = Struct("=IIQQ24x16s4xI36xI")
_TWO_WORDS, _FOUR_WORDS, _ADDRESS_AND_TWO_WORDS = Struct("=II"), Struct("=IIII"), Struct("=QII")
_WRITABLE_BY_OTHERS = 0o022
_FUNCTION_ID = "function_id"

Layout = tuple[str, Offsets]


def read_now(wanted: "set[int] | None", *, every_socket: bool = False) -> HeldBy:
    """Load the iterator, read it once, and forget it.

    Cost: 2 ms and 0.3 us per descriptor of the machine; 40 ms more until the offsets are cached.
    """
    link = load(every_socket=every_socket)
    try:
        iterator = _bpf(_ITER_CREATE, _TWO_WORDS.pack(link, 0))
        try:
            return to_holders(read_records(iterator), wanted)
        except ValueError as error:
            raise OSError(_EINVAL, str(error)) from error
        finally:
            posix.close(iterator)
    finally:
        posix.close(link)


def load(*, every_socket: bool = False, cache: str = CACHE) -> int:
    """Return a descriptor of a link to the loaded iterator; closing it unloads the program."""
    key = _key()
    offsets = read_offsets(cache, key)
    if offsets is not None:
        try:
            return _load(offsets, every_socket=every_socket)
        except OSError as error:
            # The verifier says EACCES or EINVAL to offsets of another kernel.
            if error.errno not in (_EACCES, _EINVAL):
                raise
    offsets = _find_offsets()
    link = _load(offsets, every_socket=every_socket)
    _keep_offsets(cache, key, offsets)
    return link


def pin(link: int, path: str) -> None:
    """Give the loaded iterator a name in a bpf file system, where it outlives us."""
    name = in_c(path.encode() + b"\0")
    _bpf(_OBJ_PIN, _ADDRESS_AND_TWO_WORDS.pack(addressof(name), link, 0))


def read_offsets(cache: str, key: str) -> Offsets | None:
    """Return the cached offsets for the kernel `key`, if root wrote them and only root could."""
    try:
        fd = posix.open(cache, posix.O_RDONLY | posix.O_NOFOLLOW)
    except OSError:
        return None
    try:
        about = posix.fstat(fd)
        if about.st_uid != 0 or about.st_mode & _WRITABLE_BY_OTHERS:
            return None
        lines = posix.read(fd, 1 << 14).decode("utf-8", "replace").splitlines()
    except OSError:
        return None
    finally:
        posix.close(fd)
    return _parse_offsets(lines, key)


def _parse_offsets(lines: "list[str]", key: str) -> Offsets | None:
    if not lines or lines[0] != key:
        return None
    offsets = {}
    for line in lines[1:]:
        name, _, number = line.partition(" ")
        if not number.isdecimal():
            return None
        offsets[name] = int(number)
    return offsets if offsets.keys() == {_FUNCTION_ID, *FIELDS} else None


def _find_offsets() -> Offsets:
    from homeport.observe.btf import Btf  # noqa: PLC0415  once per kernel

    try:
        btf = Btf(_read_all(VMLINUX))
        offsets = {name: btf.offset(name) for name in FIELDS}
        offsets[_FUNCTION_ID] = btf.function_id(ITERATOR)
    except (KeyError, ValueError) as error:
        raise OSError(_ENOSYS, f"this kernel's BTF lacks {error}") from error
    return offsets


def _keep_offsets(cache: str, key: str, offsets: Offsets) -> None:
    """Write the cache if we are root and its directory is root's; otherwise do without one."""
    if posix.geteuid() != 0:
        return
    directory = cache.rpartition("/")[0]
    text = "\n".join([key, *(f"{name} {number}" for name, number in offsets.items())]) + "\n"
    fresh = f"{cache}.{posix.getpid()}"
    try:
        if not _is_roots_directory(directory):
            posix.mkdir(directory, 0o755)
        fd = posix.open(fresh, posix.O_WRONLY | posix.O_CREAT | posix.O_EXCL, 0o644)
        try:
            posix.write(fd, text.encode())
        finally:
            posix.close(fd)
        posix.rename(fresh, cache)
    except OSError:
        return


def _is_roots_directory(path: str) -> bool:
    """Return whether it exists; raises PermissionError when others could write there."""
    try:
        about = posix.stat(path)
    except FileNotFoundError:
        return False
    if about.st_uid != 0 or about.st_mode & _WRITABLE_BY_OTHERS:
        raise PermissionError(_EACCES, "not root's alone", path)
    return True


def _key() -> str:
    """Return what identifies a kernel build: the same release may be built twice."""
    kernel = posix.uname()
    return f"{kernel.release} {kernel.version} {posix.stat(VMLINUX).st_size}"


def _load(offsets: Offsets, *, every_socket: bool) -> int:
    code = assemble(offsets, every_socket=every_socket)
    code_in_c, license_in_c = in_c(code), in_c(_LICENSE)
    attributes = _PROG_LOAD_ATTRIBUTES.pack(
        _PROG_TYPE_TRACING,
        len(code) // 8,
        addressof(code_in_c),
        addressof(license_in_c),
        b"homeport",
        _TRACE_ITER,
        offsets[_FUNCTION_ID],
    )
    program = _bpf(_PROG_LOAD, attributes)
    try:
        return _bpf(_LINK_CREATE, _FOUR_WORDS.pack(program, 0, _TRACE_ITER, 0))
    finally:
        posix.close(program)


def _bpf(command: int, attributes: bytes) -> int:
    number = _BPF_NUMBER.get(posix.uname().machine)
    if number is None:
        raise OSError(_ENOSYS, "bpf(2) is not known on this architecture")
    buffer = in_c(attributes)
    return system_call(number, command, addressof(buffer), len(attributes))


def _read_all(path: str) -> bytes:
    fd = posix.open(path, posix.O_RDONLY)
    try:
        parts = []
        while part := posix.read(fd, 1 << 20):
            parts.append(part)
        return b"".join(parts)
    finally:
        posix.close(fd)
