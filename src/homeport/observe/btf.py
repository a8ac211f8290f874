"""Look up struct offsets and function ids in the kernel's own type information.

Source: Documentation/bpf/btf.rst.
"""

from struct import Struct

VMLINUX = "/sys/kernel/btf/vmlinux"

_HEADER = Struct("=HBBIIIII")
_MAGIC = 0xEB9F
_STRUCT, _UNION, _FUNC = 4, 5, 12
# These only name or qualify another type.
_TRANSPARENT = frozenset((8, 9, 10, 11, 18))
# Words that follow the three every type has: (fixed, per element).
_EXTRA_WORDS = {
    1: (1, 0),  # INT
    3: (3, 0),  # ARRAY
    4: (0, 3),  # STRUCT
    5: (0, 3),  # UNION
    6: (0, 2),  # ENUM
    13: (0, 2),  # FUNC_PROTO
    14: (1, 0),  # VAR
    15: (0, 3),  # DATASEC
    17: (1, 0),  # DECL_TAG
    19: (0, 3),  # ENUM64
}
_PLAIN = (0, 0)


class Btf:
    """The types in one BTF blob.

    Raises: ValueError when it is not BTF, or its author knows kinds that we do not.
    """

    def __init__(self, blob: bytes) -> None:
        if len(blob) < _HEADER.size:
            raise ValueError("too short to be BTF")
        magic, _, _, header, types_at, types_bytes, names_at, names_bytes = _HEADER.unpack_from(
            blob
        )
        if magic != _MAGIC:
            raise ValueError("not BTF of this machine's byte order")
        types_at += header
        names_at += header
        if max(types_at + types_bytes, names_at + names_bytes) > len(blob) or types_bytes % 4:
            raise ValueError("truncated BTF")
        self._names = blob[names_at : names_at + names_bytes]
        self._words = memoryview(blob)[types_at : types_at + types_bytes].cast("I")
        self._at = self._index()

    def _index(self) -> list[int]:
        """Return where each type begins, by its id; id 0 is void."""
        words = self._words
        positions = [0]
        at, end = 0, len(words)
        try:
            while at < end:
                positions.append(at)
                info = words[at + 1]
                fixed, each = _EXTRA_WORDS.get(info >> 24 & 31, _PLAIN)
                at += 3 + fixed + each * (info & 0xFFFF)
        except IndexError:
            at = -1
        if at != end:
            raise ValueError("truncated BTF")
        return positions

    def function_id(self, name: str) -> int:
        """Return the id of the function `name`. Raises: KeyError."""
        return self._find(name, _FUNC)

    def offset(self, path: str) -> int:
        """Return the byte offset of `struct.member.member`. Raises: KeyError."""
        first, *members = path.split(".")
        kind = self._find(first, _STRUCT)
        total = 0
        for member in members:
            found = self._member(kind, member)
            if found is None:
                raise KeyError(path)
            total += found[0]
            kind = found[1]
        return total

    def _find(self, name: str, wanted: int) -> int:
        place = self._names.find(b"\0" + name.encode() + b"\0") + 1
        if place:
            words = self._words
            for number, at in enumerate(self._at):
                if number and words[at] == place and words[at + 1] >> 24 & 31 == wanted:
                    return number
        raise KeyError(name)

    def _member(self, kind: int, wanted: str) -> tuple[int, int] | None:
        """Return (offset, type) of a member, also when it lies in an anonymous struct or union."""
        kind = self._resolve(kind)
        words, at = self._words, self._at[kind]
        info = words[at + 1]
        if info >> 24 & 31 not in (_STRUCT, _UNION):
            return None
        has_bitfields = info >> 31
        for here in range(at + 3, at + 3 + 3 * (info & 0xFFFF), 3):
            name, member, bits = words[here], words[here + 1], words[here + 2]
            offset = (bits & 0xFFFFFF if has_bitfields else bits) // 8
            if name:
                if self._name(name) == wanted:
                    return offset, member
            else:
                inner = self._member(member, wanted)
                if inner is not None:
                    return offset + inner[0], inner[1]
        return None

    def _resolve(self, kind: int) -> int:
        words = self._words
        while kind and words[self._at[kind] + 1] >> 24 & 31 in _TRANSPARENT:
            kind = words[self._at[kind] + 2]
        return kind

    def _name(self, place: int) -> str:
        return self._names[place : self._names.index(b"\0", place)].decode()
