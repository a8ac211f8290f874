"""Think about names: what the hosts file answers, which names should be this machine."""

from homeport.model.address import Host, plain
from homeport.model.resolution import Resolution

# RFC 6761, section 6.3, and what distributions write into /etc/hosts.
_LOCALHOST = ("localhost", "localhost.localdomain", "ip6-localhost", "ip6-loopback")
# Endings that people use for their own machine; .local, .lan, .internal and .home.arpa are those
# of other machines in the house as well. Source: RFC 6761, RFC 6762, RFC 8375.
_LOCAL_ENDINGS = (".localhost", ".test")


def is_localhost(name: str) -> bool:
    """Return whether `name` is the machine's own, everywhere."""
    return name.rstrip(".").lower() in _LOCALHOST


def is_local_name(name: str) -> bool:
    """Return whether a developer means this machine by `name`."""
    return is_localhost(name) or name.rstrip(".").lower().endswith(_LOCAL_ENDINGS)


def hosts_answers(found: Resolution) -> tuple[Host, ...]:
    """Return the addresses that valid lines of the hosts file give for the name."""
    return tuple(plain(one.host) for one in found.hosts_lines if one.host is not None)


def reads_files(found: Resolution) -> bool:
    """Return whether the hosts: line of nsswitch.conf asks the hosts file.

    Without such a line libc's default asks it. Source: nsswitch.conf(5).
    """
    return not found.sources or "files" in found.sources
