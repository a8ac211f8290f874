"""WSL's relay, which carries ports of a Linux in Windows to Windows."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample

FINGERPRINT = Fingerprint(
    product="WSL relay",
    kind=Kind.VM,
    never_probe=True,
    matches=(
        Match(
            programs=("wslrelay.exe", "wslrelay", "wslhost.exe", "localhost", "relay"),
            argv=r"(?i)wsl|/init\b",
        ),
        Match(programs=("wslrelay.exe", "wslrelay")),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="C:/Windows/System32/lxss/wslrelay.exe --mode 2",
            exe="C:/Windows/System32/lxss/wslrelay.exe",
            name="wslrelay.exe",
            expect=Identity(product="WSL relay"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/srv/bin/relay",
        ),
    ),
)
