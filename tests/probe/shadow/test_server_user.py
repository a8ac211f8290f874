"""The user of a listener is found in the tables of sockets."""

from ipaddress import ip_address
from pathlib import Path

import pytest

from homeport.model.address import Transport
from homeport.model.packet_filter import Flow
from homeport.probe.shadow.server_user import read_server_uid

HEAD = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid\n"


def _row(local: str, state: str, uid: str) -> str:
    return (
        f"   0: {local} 00000000:0000 {state} 00000000:00000000 00:00000000 00000000  {uid} 0 5\n"
    )


@pytest.mark.parametrize(("host", "uid"), [("127.0.0.1", 33), ("::1", 44)])
def test_the_listener_of_the_own_family_comes_first(tmp_path: Path, host: str, uid: int) -> None:
    (tmp_path / "tcp").write_text(
        HEAD + _row("0100007F:1F90", "01", "7") + _row("0:1F90", "0A", "33")
    )
    (tmp_path / "tcp6").write_text(HEAD + _row("0:1F90", "0A", "44") + "broken\n")
    flow = Flow(transport=Transport.TCP, host=ip_address(host), port=8080)
    assert read_server_uid(flow, tmp_path) == uid


def test_nobody_listens_or_nothing_can_be_read(tmp_path: Path) -> None:
    flow = Flow(transport=Transport.UDP, host=ip_address("::1"), port=8080)
    assert read_server_uid(flow, tmp_path) is None
    (tmp_path / "udp").write_text(HEAD + _row("0:1F90", "07", "odd"))
    assert read_server_uid(flow, tmp_path) is None
