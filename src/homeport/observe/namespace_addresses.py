"""Find the network namespace that has an address: where a container's traffic ends."""

from pathlib import Path

from homeport.model.address import Host, plain
from homeport.observe.namespaces import find_namespaces, read_in_each
from homeport.observe.rtnetlink import ask_addresses
from homeport.observe.small_file import read_small
from homeport.observe.sys_net import parse_fib_trie, parse_if_inet6

_MOST_BYTES = 1 << 18


def find_namespace_of(host: Host) -> str | None:
    """Return the label of the other namespace that has `host`, None when none is seen to.

    Cost: 0.2 ms per namespace as root; more by files, without.
    """
    wanted = plain(host)
    seen = read_in_each(
        find_namespaces(),
        inside=lambda label: tuple(
            (label, one) for hosts in ask_addresses().values() for one in hosts
        ),
        by_files=lambda net, label: tuple((label, one) for one in addresses_in(net)),
    )
    return next((label for label, one in seen.items if plain(one) == wanted), None)


def addresses_in(net: Path) -> tuple[Host, ...]:
    """Return the addresses that the files of a directory like /proc/PID/net show."""
    trie = read_small(net / "fib_trie", _MOST_BYTES) or ""
    six = read_small(net / "if_inet6", _MOST_BYTES) or ""
    return (*parse_fib_trie(trie), *(host for _, host in parse_if_inet6(six)))
