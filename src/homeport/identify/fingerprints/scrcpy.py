"""scrcpy, which shows the screen of an Android device."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="scrcpy",
    kind=Kind.REMOTE,
    protocol="scrcpy",
    never_probe=True,
    matches=(Match(programs=("scrcpy",)), Match(packages=("deb:scrcpy", "snap:scrcpy"))),
    tls=(Rule(PLAIN),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:27183",
            argv="/usr/bin/scrcpy",
            package="deb:scrcpy 1.24",
            expect=Identity(product="scrcpy", version="1.24", protocol="scrcpy", tls=False),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5037",
            argv="/usr/bin/adb fork-server server",
        ),
    ),
)
