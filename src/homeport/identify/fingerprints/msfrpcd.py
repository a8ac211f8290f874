"""Metasploit's RPC server."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
)

FINGERPRINT = Fingerprint(
    product="Metasploit RPC",
    kind=Kind.SECURITY,
    protocol="msgpack-rpc",
    never_probe=True,
    matches=(Match(entries=("msfrpcd", "msfrpcd.rb"), runtime="ruby"), Match(title=r"msfrpcd\b")),
    package_tells_version=False,
    tls=(Rule(PLAIN, (argv(r"\s-S\b"),)), Rule(TLS)),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:55553",
            argv="/usr/bin/msfrpcd -P x -a 127.0.0.1",
            exe="/usr/bin/ruby3.2",
            runtime="ruby 3.2.3",
            entry="command:msfrpcd",
            expect=Identity(
                product="Metasploit RPC", protocol="msgpack-rpc", tls=True, auth="password"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:55553",
            argv="/usr/bin/ruby rpc.rb",
            runtime="ruby 3.2.3",
            entry="script:/srv/rpc.rb",
            imports="socket",
        ),
    ),
)
