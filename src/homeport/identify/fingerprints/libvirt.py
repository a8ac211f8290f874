"""libvirt, which runs virtual machines."""

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
    Transport,
    setting,
)

FINGERPRINT = Fingerprint(
    product="libvirt",
    kind=Kind.VM,
    protocol="libvirt",
    matches=(
        Match(
            programs=(
                "libvirtd",
                "virtqemud",
                "virtnetworkd",
                "virtproxyd",
                "virtlogd",
                "virtlockd",
                "virtstoraged",
                "virtnodedevd",
                "virtinterfaced",
                "virtsecretd",
            )
        ),
        Match(packages=("deb:libvirt-daemon*", "rpm:libvirt-daemon*")),
    ),
    roles=(
        Role(
            name="TLS",
            when=(setting(r"^tls_port\s*=\s*\"?{port}\b"),),
            ports=(16514,),
            transport=Transport.TCP,
            tls=(Rule(TLS),),
            auth=(Rule("client-cert"),),
        ),
        Role(name="local", transport=Transport.UNIX, otherwise=True, auth=(Rule("peer"),)),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none", (setting(r"^auth_tcp\s*=\s*\"none\""),)), Rule("password")),
    samples=(
        Sample(
            door="unix /run/libvirt/libvirt-sock",
            argv="/usr/sbin/libvirtd --timeout 120",
            package="deb:libvirt-daemon 9.0.0",
            expect=Identity(
                product="libvirt", version="9.0.0", protocol="libvirt", tls=False, auth="peer"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:16514",
            argv="/usr/sbin/libvirtd --listen",
            expect=Identity(product="libvirt", protocol="libvirt", tls=True, auth="client-cert"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:16509", argv="/usr/bin/virsh"),),
)
