"""adb's server, through which tools reach Android devices."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
)

FINGERPRINT = Fingerprint(
    product="adb",
    kind=Kind.DEVTOOL,
    protocol="adb",
    never_probe=True,
    matches=(
        Match(programs=("adb",)),
        Match(packages=("deb:adb", "deb:android-sdk-platform-tools")),
    ),
    roles=(
        Role(name="forwarded port", otherwise=True, never_probe=True),
        Role(
            name="server",
            when=(argv(r"(?:-L tcp:\S*:|-P ){port}\b"),),
            ports=(5037,),
            protocol="adb",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
            never_probe=True,
        ),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5037",
            argv="/opt/android-sdk/platform-tools/adb -L tcp:5037 fork-server server --reply-fd 4",
            expect=Identity(product="adb", protocol="adb", tls=False, auth="none"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5037",
            argv="/srv/bin/adbd-proxy",
        ),
    ),
)
