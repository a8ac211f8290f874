"""wayvnc, VNC for Wayland desktops."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    path,
    setting,
)

FINGERPRINT = Fingerprint(
    product="wayvnc",
    kind=Kind.REMOTE,
    protocol="vnc",
    matches=(
        Match(programs=("wayvnc",)),
        Match(packages=("deb:wayvnc", "rpm:wayvnc", "apk:wayvnc")),
    ),
    roles=(
        Role(
            name="control", when=(path("wayvncctl"),), protocol="wayvnc-control", never_probe=True
        ),
    ),
    tls=(Rule(TLS, (setting(r"^certificate_file\s*="),)), Rule(PLAIN)),
    auth=(Rule("password", (setting(r"^enable_auth\s*=\s*true"),)), Rule("none")),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5900",
            argv="/usr/bin/wayvnc 127.0.0.1",
            package="deb:wayvnc 0.5.0",
            expect=Identity(
                product="wayvnc", version="0.5.0", protocol="vnc", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:5900", argv="/usr/bin/wlvncc"),),
)
