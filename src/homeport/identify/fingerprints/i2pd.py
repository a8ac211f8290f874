"""i2pd, the router of the I2P network."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    option,
    setting,
)

FINGERPRINT = Fingerprint(
    product="i2pd",
    kind=Kind.PROXY,
    protocol="i2p",
    matches=(
        Match(programs=("i2pd",)),
        Match(packages=("deb:i2pd", "rpm:i2pd", "apk:i2pd", "brew:i2pd")),
    ),
    roles=(
        Role(
            name="console",
            when=(option(r"--http\.port"), setting(r"^http\.port\s*=\s*{port}$")),
            ports=(7070,),
            protocol="http",
            tls=(Rule(PLAIN),),
            auth=(Rule("password", (setting(r"^http\.auth\s*=\s*true"),)), Rule("none")),
        ),
        Role(
            name="HTTP proxy",
            when=(option(r"--httpproxy\.port"), setting(r"^httpproxy\.port\s*=\s*{port}$")),
            ports=(4444,),
            protocol="http-proxy",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
        Role(
            name="SOCKS",
            when=(option(r"--socksproxy\.port"), setting(r"^socksproxy\.port\s*=\s*{port}$")),
            ports=(4447,),
            protocol="socks",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
        Role(name="SAM", ports=(7656,), protocol="i2p-sam", tls=(Rule(PLAIN),)),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:7070",
            argv="/usr/sbin/i2pd --daemon",
            package="deb:i2pd 2.45.1",
            expect=Identity(
                product="i2pd", version="2.45.1", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:4447",
            argv="/usr/sbin/i2pd",
            expect=Identity(product="i2pd", protocol="socks", tls=False, auth="none"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:7657", argv="/usr/bin/i2prouter"),),
)
