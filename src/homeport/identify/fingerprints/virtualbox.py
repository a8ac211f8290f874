"""VirtualBox: forwarded ports and remote screens of its machines."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Role, Sample, argv

FINGERPRINT = Fingerprint(
    product="VirtualBox",
    kind=Kind.VM,
    matches=(
        Match(
            programs=(
                "VBoxHeadless",
                "VBoxSVC",
                "VirtualBoxVM",
                "VirtualBox",
                "VBoxNetNAT",
                "VBoxNetDHCP",
                "vboxwebsrv",
            )
        ),
        Match(packages=("deb:virtualbox*", "rpm:VirtualBox*")),
    ),
    roles=(
        Role(name="web service", when=(argv(r"vboxwebsrv\b"),), protocol="http"),
        Role(name="screen", ports=(3389, *range(5000, 5051)), protocol="rdp"),
        # Whatever is sent to a forwarded port reaches the guest.
        Role(name="forwarded port", otherwise=True, never_probe=True),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:2222",
            argv="/usr/lib/virtualbox/VBoxHeadless --comment dev --startvm 1a2b",
            package="deb:virtualbox-7.0 7.0.14",
            expect=Identity(product="VirtualBox", version="7.0.14"),
        ),
        Sample(
            door="tcp 0.0.0.0:3389",
            argv="/usr/lib/virtualbox/VBoxHeadless --startvm 1a2b",
            package="deb:virtualbox-7.0 7.0.14",
            expect=Identity(product="VirtualBox", version="7.0.14", protocol="rdp"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:2222",
            argv="/usr/sbin/sshd -D -p 2222",
        ),
    ),
)
