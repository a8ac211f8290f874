"""The Android emulator: the console and adb port of each device, and gRPC."""

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
    option,
)

FINGERPRINT = Fingerprint(
    product="Android Emulator",
    kind=Kind.VM,
    matches=(
        Match(programs=("qemu-system-*", "emulator*"), argv=r"\s(?:-avd\s|@\S+|-android\b)"),
        Match(programs=("emulator", "emulator64*", "qemu-system-*-headless")),
    ),
    roles=(
        Role(
            name="console",
            when=(argv(r"-ports? {port}\b"),),
            ports=tuple(range(5554, 5684, 2)),
            protocol="console",
            auth=(Rule("token"),),
            never_probe=True,
        ),
        Role(name="adb", ports=tuple(range(5555, 5685, 2)), protocol="adb", never_probe=True),
        Role(name="gRPC", when=(option("-grpc"),), ports=tuple(range(8554, 8620)), protocol="grpc"),
        Role(name="internal", otherwise=True, never_probe=True),
    ),
    tls=(Rule(PLAIN),),
    over=("qemu",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5554",
            argv=(
                "/opt/android-sdk/emulator/qemu/linux-x86_64/qemu-system-x86_64-headless "
                "-avd Pixel_7"
            ),
            expect=Identity(
                product="Android Emulator", protocol="console", tls=False, auth="token"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:5555",
            argv="/opt/android-sdk/emulator/qemu/linux-x86_64/qemu-system-x86_64 @Pixel_7",
            expect=Identity(product="Android Emulator", protocol="adb", tls=False),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5554",
            argv="/usr/bin/qemu-system-x86_64 -s",
            package="deb:qemu-system-x86 7.2",
        ),
    ),
)
