"""How a name becomes addresses on this machine, and what the files that decide it say."""

from dataclasses import dataclass

from homeport.model.address import Host


@dataclass(frozen=True, slots=True, kw_only=True)
class HostsLine:
    """A line of the hosts file that mentions the name, read as hosts(5) says.

    `host` is None when the line is no valid entry (`problem` says why): then libc skips it.
    """

    number: int
    text: str
    host: Host | None
    problem: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """What getaddrinfo(3) says of `name`, and why it may say so.

    `addresses` are in the order in which clients try them, without repetition. `error` is the
    EAI_ name ("EAI_NONAME", "EAI_AGAIN", "timeout") when there are none. `hosts_lines` are those
    that mention the name. `sources` are the words of the hosts: line of nsswitch.conf, actions
    such as "[NOTFOUND=return]" included; empty when there is no such line (libc then uses its
    default, "dns [!UNAVAIL=return] files" in old versions). `nameservers` are those of
    resolv.conf. `other_names` are names in the hosts file that lead to a loopback address.
    """

    name: str
    addresses: tuple[Host, ...] = ()
    error: str | None = None
    took_s: float = 0.0
    hosts_lines: tuple[HostsLine, ...] = ()
    is_hosts_readable: bool = True
    sources: tuple[str, ...] = ()
    nameservers: tuple[str, ...] = ()
    other_names: tuple[str, ...] = ()
