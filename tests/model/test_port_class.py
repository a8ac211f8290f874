"""Ranges, names and the kernel's claims on a port number."""

import pytest

from homeport.model.port_class import PortRange, PortRules

RULES = PortRules(
    ephemeral=(32_768, 60_999), reserved=((40_000, 40_010),), names={(5_432, "tcp"): "postgresql"}
)


@pytest.mark.parametrize(
    ("port", "kind"),
    [(80, PortRange.SYSTEM), (1_024, PortRange.USER), (49_152, PortRange.DYNAMIC)],
)
def test_the_three_ranges(port: int, kind: PortRange) -> None:
    assert RULES.classify(port, "tcp").range is kind


def test_a_reserved_port_is_not_ephemeral() -> None:
    assert RULES.classify(40_005, "tcp").is_reserved
    assert not RULES.classify(40_005, "tcp").is_ephemeral
    assert RULES.classify(40_011, "tcp").is_ephemeral
    assert not RULES.classify(62_893, "tcp").is_ephemeral


def test_names_belong_to_a_transport() -> None:
    assert RULES.classify(5_432, "tcp").iana_name == "postgresql"
    assert RULES.classify(5_432, "udp").iana_name is None
