"""Find out as whom the listener of a flow runs: rules may look at who sends the reply."""

from pathlib import Path

from homeport.model.address import Transport
from homeport.model.packet_filter import Flow

_LISTEN, _UDP_UNCONNECTED = "0A", "07"
_LIMIT_BYTES = 1 << 22


def read_server_uid(flow: Flow, net: Path = Path("/proc/thread-self/net")) -> int | None:
    """Return the uid of a listener on the flow's port, None when there is none.

    Source: proc(5), /proc/net/tcp: local address, state and uid are columns 2, 4 and 8.
    """
    state = _LISTEN if flow.transport is Transport.TCP else _UDP_UNCONNECTED
    ending = f":{flow.port:04X}"
    names = (flow.transport.value, f"{flow.transport.value}6")
    for name in names if flow.host.version == 4 else reversed(names):
        for row in _rows(net / name):
            columns = row.split()
            if len(columns) > 7 and columns[1].endswith(ending) and columns[3] == state:
                return int(columns[7]) if columns[7].isdecimal() else None
    return None


def _rows(path: Path) -> list[str]:
    try:
        with path.open("rb") as opened:
            return opened.read(_LIMIT_BYTES).decode("ascii", "replace").splitlines()
    except OSError:
        return []
