"""VMware Workstation and Fusion: forwarded ports, screens, and the shared authd."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Role, Sample, setting

FINGERPRINT = Fingerprint(
    product="VMware",
    kind=Kind.VM,
    matches=(
        Match(
            programs=("vmware-vmx*", "vmnet-natd", "vmware-authdlauncher", "vmware-hostd", "vmware")
        ),
    ),
    roles=(
        Role(name="remote console", ports=(902, 912), protocol="vmware-auth", never_probe=True),
        Role(name="web", ports=(443, 8697), protocol="http"),
        Role(
            name="screen",
            when=(setting(r"^RemoteDisplay\.vnc\.port\s*=\s*\"?{port}\b"),),
            ports=tuple(range(5900, 5965)),
            protocol="vnc",
        ),
        Role(name="debugger", ports=(8832, 8864), protocol="gdb", never_probe=True),
        Role(name="forwarded port", otherwise=True, never_probe=True),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5901",
            argv="/usr/lib/vmware/bin/vmware-vmx /srv/vm/a.vmx",
            expect=Identity(product="VMware", protocol="vnc"),
        ),
        Sample(
            door="tcp 0.0.0.0:8889",
            argv="/usr/bin/vmnet-natd -s 12 -m /etc/vmware/vmnet8/nat.mac",
            expect=Identity(product="VMware"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5901",
            argv="/usr/bin/vmtoolsd",
        ),
    ),
)
