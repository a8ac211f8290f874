"""BusyBox, many small servers in one program."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    package,
    title,
)

_APPLET = r"(?:\S*busybox\S* )?(?:\S*/)?"

FINGERPRINT = Fingerprint(
    product="BusyBox httpd",
    kind=Kind.WEB_SERVER,
    protocol="http",
    matches=(
        Match(
            programs=("busybox*",),
            title=_APPLET
            + r"(?:httpd|telnetd|inetd|nc|ntpd|dnsd|udhcpd|tcpsvd|udpsvd|ftpd|syslogd)\b",
        ),
    ),
    version=(package("*busybox*"),),
    roles=(
        Role(
            name="telnet",
            when=(title(_APPLET + r"telnetd\b"),),
            product="BusyBox telnetd",
            protocol="telnet",
            auth=(Rule("password"),),
        ),
        Role(
            name="relay",
            when=(title(_APPLET + r"nc\b"),),
            product="BusyBox nc",
            protocol="raw",
            never_probe=True,
        ),
        Role(
            name="time",
            when=(title(_APPLET + r"ntpd\b"),),
            product="BusyBox ntpd",
            protocol="ntp",
            auth=(Rule("none"),),
        ),
        Role(
            name="DNS",
            when=(title(_APPLET + r"dnsd\b"),),
            product="BusyBox dnsd",
            protocol="dns",
            auth=(Rule("none"),),
        ),
        Role(
            name="DHCP",
            when=(title(_APPLET + r"udhcpd\b"),),
            product="BusyBox udhcpd",
            protocol="dhcp",
            auth=(Rule("none"),),
        ),
        Role(
            name="FTP",
            when=(title(_APPLET + r"tcpsvd .*\bftpd\b"),),
            product="BusyBox ftpd",
            protocol="ftp",
        ),
        Role(
            name="inetd",
            when=(title(_APPLET + r"(?:inetd|tcpsvd|udpsvd)\b"),),
            product="BusyBox inetd",
            protocol="raw",
            never_probe=True,
        ),
    ),
    tls=(Rule(PLAIN),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="busybox httpd -f -p 8080 -h /srv",
            package="deb:busybox 1.35.0",
            exe="/usr/bin/busybox",
            expect=Identity(product="BusyBox httpd", version="1.35.0", protocol="http", tls=False),
        ),
        Sample(
            door="tcp 127.0.0.1:23",
            argv="telnetd -F",
            exe="/bin/busybox",
            name="telnetd",
            package="apk:busybox 1.36.1",
            expect=Identity(
                product="BusyBox telnetd",
                version="1.36.1",
                protocol="telnet",
                tls=False,
                auth="password",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/sbin/httpd -DFOREGROUND",
            package="rpm:httpd-core 2.4.57",
        ),
        Sample(door="tcp 127.0.0.1:9000", argv="busybox sh x.sh", exe="/usr/bin/busybox"),
    ),
)
