"""QEMU: the screen, monitors and debugger of a machine, and the ports of it that are forwarded."""

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
    argv,
    package,
    path,
)

FINGERPRINT = Fingerprint(
    product="QEMU",
    kind=Kind.VM,
    matches=(
        Match(programs=("qemu-system-*", "qemu-kvm", "qemu")),
        Match(packages=("deb:qemu-system-*", "rpm:qemu-*", "brew:qemu")),
    ),
    version=(package(),),
    roles=(
        # A line on a monitor is a command to the machine; a debugger that attaches stops it.
        Role(
            name="monitor",
            when=(argv(r"-monitor\s+(?:tcp|telnet):[^\s,]*:{port}\b"), path(r"monitor|mon\.sock")),
            protocol="qemu-monitor",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
            never_probe=True,
        ),
        Role(
            name="QMP",
            when=(argv(r"-qmp(?:-pretty)?\s+(?:tcp|telnet):[^\s,]*:{port}\b"), path(r"qmp")),
            protocol="qmp",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
            never_probe=True,
        ),
        Role(
            name="gdb",
            when=(argv(r"-gdb\s+tcp:[^\s,]*:{port}\b"),),
            ports=(1234,),
            protocol="gdb",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
            never_probe=True,
        ),
        Role(
            name="serial line",
            when=(argv(r"-(?:serial|parallel)\s+(?:tcp|telnet):[^\s,]*:{port}\b"),),
            protocol="serial",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
            never_probe=True,
        ),
        Role(
            name="character device",
            when=(argv(r"-chardev\s+socket,\S*\bport={port}\b"),),
            protocol="console",
            never_probe=True,
        ),
        Role(
            name="migration",
            when=(argv(r"-incoming\s+tcp:\S*:{port}\b"),),
            protocol="qemu-migration",
            never_probe=True,
        ),
        Role(
            name="SPICE",
            when=(argv(r"-spice\s+\S*\b(?:tls-)?port={port}\b"),),
            protocol="spice",
            auth=(Rule("none", (argv(r"disable-ticketing"),)), Rule("password")),
        ),
        Role(
            name="screen in the browser",
            when=(argv(r"websocket={port}\b"),),
            ports=(5700,),
            protocol="websocket",
        ),
        *(
            Role(
                name=f"guest's {protocol}",
                when=(argv(rf"hostfwd=tcp:[^\s,:]*:{{port}}-[^\s,:]*:{guest}\b"),),
                protocol=protocol,
                never_probe=True,
            )
            for protocol, guest in (("ssh", 22), ("http", 80), ("vnc", 5900), ("rdp", 3389))
        ),
        # What is sent there reaches the guest.
        Role(
            name="forwarded port",
            when=(argv(r"(?:hostfwd=|-redir )(?:tcp|udp):[^\s,]*:?{port}[-:]"),),
            never_probe=True,
        ),
        # Only the display's number stands in the command line: 5900 is added to it.
        Role(
            name="screen",
            when=(argv(r"-vnc\s+(?!none)(?!unix:)(?!.*\s-s(?:\s|$))|-display\s+vnc="),),
            ports=tuple(range(5900, 6000)),
            protocol="vnc",
            tls=(Rule(TLS, (argv(r"-vnc\s+\S*tls-creds="),)), Rule(PLAIN)),
            auth=(Rule("password", (argv(r"-vnc\s+\S*password"),)), Rule("none")),
        ),
        Role(name="socket", transport=Transport.UNIX, otherwise=True, never_probe=True),
        Role(name="unknown", otherwise=True, never_probe=True),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:7134",
            argv="/usr/bin/qemu-system-x86_64 -display none -vnc 127.0.0.1:1234 -S",
            package="deb:qemu-system-x86 7.2",
            expect=Identity(product="QEMU", version="7.2", protocol="vnc", tls=False, auth="none"),
        ),
        Sample(
            door="tcp 127.0.0.1:2222",
            argv="/usr/bin/qemu-system-x86_64 -nic user,hostfwd=tcp:127.0.0.1:2222-:22",
            package="deb:qemu-system-x86 7.2",
            expect=Identity(product="QEMU", version="7.2", protocol="ssh"),
        ),
        Sample(
            door="tcp 127.0.0.1:8081",
            argv=(
                "/usr/bin/qemu-system-aarch64 -netdev "
                "user,id=n,hostfwd=tcp::8081-10.0.2.15:8080 -vnc :3"
            ),
            package="deb:qemu-system-arm 7.2",
            expect=Identity(product="QEMU", version="7.2"),
        ),
        Sample(
            door="tcp 127.0.0.1:4444",
            argv="/usr/bin/qemu-system-x86_64 -monitor telnet:127.0.0.1:4444,server,nowait -vnc :1",
            package="deb:qemu-system-x86 7.2",
            expect=Identity(
                product="QEMU", version="7.2", protocol="qemu-monitor", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:4445",
            argv="/usr/bin/qemu-system-x86_64 -qmp tcp:localhost:4445,server=on,wait=off",
            package="deb:qemu-system-x86 7.2",
            expect=Identity(product="QEMU", version="7.2", protocol="qmp", tls=False, auth="none"),
        ),
        Sample(
            door="tcp 127.0.0.1:1234",
            argv="/usr/bin/qemu-system-x86_64 -s -S -kernel bzImage",
            package="deb:qemu-system-x86 7.2",
            expect=Identity(product="QEMU", version="7.2", protocol="gdb", tls=False, auth="none"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5554",
            argv=(
                "/opt/android-sdk/emulator/qemu/linux-x86_64/qemu-system-x86_64-headless "
                "-avd Pixel_7"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:1234",
            argv="/usr/bin/qemu-nbd -t disk.img",
            package="deb:qemu-utils 7.2",
        ),
    ),
)
