"""The lists of ports and names that browsers treat in their own way."""

import pytest

from homeport.diagnose.unsafe_ports import is_blocked_by_browsers, is_forced_to_https


@pytest.mark.parametrize("port", [0, 1, 22, 2049, 4190, 6000, 6666, 6679, 6697, 10080])
def test_browsers_block_the_ports_of_other_protocols(port: int) -> None:
    assert is_blocked_by_browsers(port)


@pytest.mark.parametrize("port", [80, 443, 3000, 5173, 6001, 6664, 6670, 8080, 10081])
def test_usual_ports_are_open(port: int) -> None:
    assert not is_blocked_by_browsers(port)


@pytest.mark.parametrize("name", ["shop.dev", "a.b.APP", "my.page.", "x.zip", "app"])
def test_whole_domains_are_https_only(name: str) -> None:
    assert is_forced_to_https(name)


@pytest.mark.parametrize("name", ["localhost", "dev.localhost", "shop.test", "device", "", "::1"])
def test_other_names_are_not(name: str) -> None:
    assert not is_forced_to_https(name)
