"""Make a system call that Python has no function for, without the 5 ms that `ctypes` takes.

`_ctypes` is the C module behind `ctypes`; alone it is there in half a millisecond.
"""

from _ctypes import (
    FUNCFLAG_CDECL,
    FUNCFLAG_USE_ERRNO,
    Array,
    CFuncPtr,
    _SimpleCData,
    addressof,
    dlopen,
    dlsym,
    get_errno,
)

__all__ = ["addressof", "in_c", "system_call"]


class _Char(_SimpleCData):  # type: ignore[type-arg]  # generic in the stub only
    _type_ = "c"


class _Long(_SimpleCData):  # type: ignore[type-arg]  # generic in the stub only
    _type_ = "l"


class _Function(CFuncPtr):
    _flags_ = FUNCFLAG_CDECL | FUNCFLAG_USE_ERRNO
    _restype_ = _Long


# What this process has loaded, libc with it.
_OWN_PROCESS = dlopen(None, 0)  # type: ignore[arg-type]  # dlopen(3) takes NULL


def in_c(data: bytes) -> "Array[_Char]":
    """Return a copy of `data` at a fixed `addressof`, valid while the copy is held."""
    return (_Char * len(data)).from_buffer_copy(data)


def system_call(number: int, *arguments: int) -> int:
    """Return what the kernel returns. Raises: OSError.

    Source: syscall(2); its arguments are longs, so an address fits.
    """
    call = _Function(dlsym(_OWN_PROCESS, "syscall"))
    result: int = call(_Long(number), *map(_Long, arguments))
    if result < 0:
        raise OSError(get_errno(), f"system call {number}")
    return result
