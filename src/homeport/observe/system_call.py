"""Make a system call that Python has no function for, without the 5 ms that `ctypes` takes.

`_ctypes` is the C module behind `ctypes`; alone it is there in 1 ms.
"""

from _ctypes import FUNCFLAG_CDECL, FUNCFLAG_USE_ERRNO, CFuncPtr, _SimpleCData, dlsym, get_errno
from _ctypes import dlopen as open_library


class _Long(_SimpleCData):  # type: ignore[type-arg]  # generic in the stub only
    _type_ = "l"


# What this process has loaded, libc with it.
_OWN_PROCESS = open_library(None, 0)  # type: ignore[arg-type]  # dlopen(3) takes NULL


class _Function(CFuncPtr):
    _flags_ = FUNCFLAG_CDECL | FUNCFLAG_USE_ERRNO
    _restype_ = _Long


def system_call(number: int, *arguments: int) -> int:
    """Return what the kernel returns. Raises: OSError.

    Source: syscall(2); its arguments are longs, so a pointer's address fits.
    """
    call = _Function(dlsym(_OWN_PROCESS, "syscall"))
    result: int = call(_Long(number), *map(_Long, arguments))
    if result < 0:
        raise OSError(get_errno(), f"system call {number}")
    return result
