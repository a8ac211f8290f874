"""A Windows program under Wine."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, package

FINGERPRINT = Fingerprint(
    product="Wine",
    kind=Kind.DESKTOP,
    never_probe=True,
    matches=(
        Match(programs=("wine64-preloader", "wine-preloader", "wineserver*", "wine", "wine64")),
    ),
    version=(package("deb:wine*"), package("deb:libwine")),
    package_tells_version=False,
    samples=(
        Sample(
            door="tcp 0.0.0.0:27015",
            argv="/usr/lib/wine/wine64-preloader C:/game/server.exe",
            package="deb:wine64 8.0",
            expect=Identity(product="Wine", version="8.0"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:27015",
            argv="/usr/games/steam",
        ),
    ),
)
