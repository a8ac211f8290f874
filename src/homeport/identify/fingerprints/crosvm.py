"""crosvm, the machine monitor of ChromeOS."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="crosvm",
    kind=Kind.VM,
    never_probe=True,
    matches=(Match(programs=("crosvm",)),),
    auth=(Rule("peer"),),
    samples=(
        Sample(
            door="unix /run/crosvm.sock",
            argv="/usr/bin/crosvm run --socket /run/crosvm.sock",
            expect=Identity(product="crosvm", auth="peer"),
        ),
    ),
    near_misses=(
        Sample(
            door="unix /run/crosvm.sock",
            argv="/usr/bin/cros_sdk",
        ),
    ),
)
