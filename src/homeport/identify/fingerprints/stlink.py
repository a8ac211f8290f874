"""st-util, which debugs ST's chips for gdb."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="st-util",
    kind=Kind.DEBUGGER,
    protocol="gdb",
    never_probe=True,
    matches=(
        Match(programs=("st-util",)),
        Match(packages=("deb:stlink-tools",), argv=r"st-util\b"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4242",
            argv="/usr/bin/st-util",
            package="deb:stlink-tools 1.7.0",
            expect=Identity(
                product="st-util", version="1.7.0", protocol="gdb", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:4242",
            argv="/usr/bin/openocd",
            package="deb:openocd 0.12.0",
        ),
    ),
)
