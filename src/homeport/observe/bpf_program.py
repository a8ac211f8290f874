"""Write the BPF program that visits every descriptor of the machine and reports sockets.

It is a `task_file` iterator: the kernel calls it once per open file of each process, and it writes
one record (see holder_records.py) for each that interests us. The offsets into kernel structures
come from BTF (btf.py), and the kernel's verifier checks every access before it runs.

Source: Documentation/bpf/bpf_iterators.rst, Documentation/bpf/standardization/instruction-set.rst.
"""

try:
    from _struct import Struct
except ImportError:  # another Python than CPython
    from struct import Struct

ITERATOR = "bpf_iter_task_file"
# What the program reads of the kernel, in the order in which the cache keeps it.
FIELDS = (
    "bpf_iter__task_file.meta",
    "bpf_iter__task_file.task",
    "bpf_iter__task_file.fd",
    "bpf_iter__task_file.file",
    "bpf_iter_meta.seq",
    "task_struct.tgid",
    "task_struct.group_leader",
    "task_struct.thread_pid",
    "task_struct.start_boottime",
    "task_struct.comm",
    "pid.level",
    "pid.numbers",
    "file.f_inode",
    "inode.i_mode",
    "inode.i_ino",
    "socket.sk",
    "sock.__sk_common.skc_family",
    "sock.__sk_common.skc_state",
    "sock.__sk_common.skc_num",
    "sock.sk_type",
)
Offsets = dict[str, int]

_INSTRUCTION = Struct("=BBhi")
_LOAD = {8: 0x79, 4: 0x61, 2: 0x69, 1: 0x71}
_STORE = {8: 0x7B, 4: 0x63}
_MOVE, _MOVE_NUMBER, _ADD_NUMBER, _AND_NUMBER = 0xBF, 0xB7, 0x07, 0x57
_IF_EQUAL, _IF_NOT_EQUAL, _ALWAYS, _CALL, _EXIT = 0x15, 0x55, 0x05, 0x85, 0x95
_PROBE_READ_KERNEL, _SEQ_WRITE, _CURRENT_TASK, _SOCK_FROM_FILE = 113, 127, 158, 162
_CONTEXT, _STACK = 1, 10

_S_IFMT, _S_IFSOCK = 0xF000, 0xC000
_AF_UNIX, _AF_INET, _AF_INET6 = 1, 2, 10
_SOCK_DGRAM = 2
# include/net/tcp_states.h; unix sockets use the same numbers.
_CLOSE, _LISTEN = 7, 10
_RECORD_BYTES = 40
# A reader in a deeper pid namespace gets -1 for pids. Docker in Docker is 2.
_DEEPEST = 4
# sizeof(struct upid), whose first member is the number.
_UPID_BYTES = 16


class _Assembler:
    """Collects instructions; a jump names its label and is resolved at the end."""

    def __init__(self) -> None:
        self._code: list[tuple[int, int, int, int]] = []
        self._jumps: dict[int, str] = {}
        self._labels: dict[str, int] = {}

    def add(self, code: int, registers: int, offset: int = 0, number: int = 0) -> None:
        self._code.append((code, registers, offset, number))

    def load(self, size: int, target: int, source: int, offset: int) -> None:
        self.add(_LOAD[size], source << 4 | target, offset)

    def store(self, size: int, offset: int, source: int) -> None:
        self.add(_STORE[size], source << 4 | _STACK, offset)

    def move(self, target: int, source: int) -> None:
        self.add(_MOVE, source << 4 | target)

    def jump(self, condition: int, register: int, number: int, label: str) -> None:
        self._jumps[len(self._code)] = label
        self.add(condition, register, 0, number)

    def label(self, name: str) -> None:
        self._labels[name] = len(self._code)

    def assembled(self) -> bytes:
        for at, label in self._jumps.items():
            code, registers, _, number = self._code[at]
            self._code[at] = (code, registers, self._labels[label] - at - 1, number)
        return b"".join(_INSTRUCTION.pack(*one) for one in self._code)


def assemble(offsets: Offsets, *, every_socket: bool) -> bytes:
    """Return the program: for what waits for clients (TCP, UDP, unix), or for every socket."""
    code = _Assembler()
    _find_socket_file(code, offsets)
    if not every_socket:
        _keep_listeners(code, offsets)
    _report(code, offsets)
    code.label("skip")
    code.add(_MOVE_NUMBER, 0)
    code.add(_EXIT, 0)
    return code.assembled()


def _find_socket_file(code: _Assembler, at: Offsets) -> None:
    """Leave the context in r6, the task in r7, the inode in r9, the struct socket in r0."""
    code.move(6, _CONTEXT)
    code.load(8, 7, 6, at["bpf_iter__task_file.task"])
    code.jump(_IF_EQUAL, 7, 0, "skip")
    code.load(8, 8, 6, at["bpf_iter__task_file.file"])
    code.jump(_IF_EQUAL, 8, 0, "skip")
    # The inode's mode rules most files out at the price of two loads.
    code.load(8, 9, 8, at["file.f_inode"])
    code.load(2, 1, 9, at["inode.i_mode"])
    code.add(_AND_NUMBER, 1, 0, _S_IFMT)
    code.jump(_IF_NOT_EQUAL, 1, _S_IFSOCK, "skip")
    # A unix socket's path opened with O_PATH has that mode too, but is no socket.
    code.move(1, 8)
    code.add(_CALL, 0, 0, _SOCK_FROM_FILE)
    code.jump(_IF_EQUAL, 0, 0, "skip")


def _keep_listeners(code: _Assembler, at: Offsets) -> None:
    code.load(8, 1, 0, at["socket.sk"])
    code.jump(_IF_EQUAL, 1, 0, "skip")
    code.load(2, 2, 1, at["sock.__sk_common.skc_family"])
    code.load(1, 3, 1, at["sock.__sk_common.skc_state"])
    code.jump(_IF_EQUAL, 2, _AF_INET, "internet")
    code.jump(_IF_EQUAL, 2, _AF_INET6, "internet")
    code.jump(_IF_NOT_EQUAL, 2, _AF_UNIX, "skip")
    code.jump(_IF_EQUAL, 3, _LISTEN, "report")
    # A datagram socket that waits for whoever writes to its name, such as /dev/log.
    code.jump(_IF_EQUAL, 3, _CLOSE, "report")
    code.jump(_ALWAYS, 0, 0, "skip")
    code.label("internet")
    code.jump(_IF_EQUAL, 3, _LISTEN, "report")
    # UDP without a peer; a connected one is a client or a conversation, not a listener.
    code.jump(_IF_NOT_EQUAL, 3, _CLOSE, "skip")
    code.load(2, 2, 1, at["sock.sk_type"])
    code.jump(_IF_NOT_EQUAL, 2, _SOCK_DGRAM, "skip")
    code.load(2, 2, 1, at["sock.__sk_common.skc_num"])
    code.jump(_IF_EQUAL, 2, 0, "skip")


def _report(code: _Assembler, at: Offsets) -> None:
    """Write the record from the stack; name and start are the process's, not the thread's."""
    code.label("report")
    record = -_RECORD_BYTES
    _store_pid(code, at, record)
    code.load(4, 1, 6, at["bpf_iter__task_file.fd"])
    code.store(4, record + 4, 1)
    code.load(8, 1, 9, at["inode.i_ino"])
    code.store(8, record + 8, 1)
    code.load(8, 2, 7, at["task_struct.group_leader"])
    code.load(8, 1, 2, at["task_struct.start_boottime"])
    code.store(8, record + 16, 1)
    for half in (0, 8):
        code.load(8, 1, 2, at["task_struct.comm"] + half)
        code.store(8, record + 24 + half, 1)
    code.load(8, 1, 6, at["bpf_iter__task_file.meta"])
    code.load(8, 1, 1, at["bpf_iter_meta.seq"])
    code.move(2, _STACK)
    code.add(_ADD_NUMBER, 2, 0, record)
    code.add(_MOVE_NUMBER, 3, 0, _RECORD_BYTES)
    code.add(_CALL, 0, 0, _SEQ_WRITE)


def _store_pid(code: _Assembler, at: Offsets, record: int) -> None:
    """Store the process's pid as the reader's own pid namespace counts it.

    The kernel visits only processes of that namespace and those inside it, so each has a number
    there: `numbers[level]` of its struct pid (kernel/bpf/task_iter.c, include/linux/pid.h).
    """
    code.add(_CALL, 0, 0, _CURRENT_TASK)
    code.load(8, 1, 0, at["task_struct.thread_pid"])
    code.load(4, 1, 1, at["pid.level"])
    code.load(4, 2, 7, at["task_struct.tgid"])
    code.store(4, record, 2)
    code.jump(_IF_EQUAL, 1, 0, "numbered")
    code.load(8, 3, 7, at["task_struct.group_leader"])
    code.load(8, 3, 3, at["task_struct.thread_pid"])
    for level in range(1, _DEEPEST + 1):
        # The verifier wants offsets that it knows.
        code.jump(_IF_NOT_EQUAL, 1, level, f"deeper than {level}")
        code.add(_ADD_NUMBER, 3, 0, at["pid.numbers"] + level * _UPID_BYTES)
        code.jump(_ALWAYS, 0, 0, "read number")
        code.label(f"deeper than {level}")
    code.add(_MOVE_NUMBER, 2, 0, -1)
    code.store(4, record, 2)
    code.jump(_ALWAYS, 0, 0, "numbered")
    code.label("read number")
    code.move(1, _STACK)
    code.add(_ADD_NUMBER, 1, 0, record)
    code.add(_MOVE_NUMBER, 2, 0, 4)
    code.add(_CALL, 0, 0, _PROBE_READ_KERNEL)
    code.label("numbered")
