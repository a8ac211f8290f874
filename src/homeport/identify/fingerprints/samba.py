"""Samba: Windows file sharing, names and domains."""

from homeport.identify.fingerprint import (
    PLAIN,
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
    product="Samba",
    kind=Kind.FILES,
    protocol="smb",
    matches=(
        Match(programs=("smbd", "nmbd", "samba", "winbindd", "samba-dcerpcd")),
        Match(packages=("deb:samba", "rpm:samba", "apk:samba*", "brew:samba")),
    ),
    roles=(
        Role(
            name="names",
            ports=(137,),
            protocol="netbios-ns",
            transport=Transport.UDP,
            auth=(Rule("none"),),
        ),
        Role(
            name="datagrams",
            ports=(138,),
            protocol="netbios-dgm",
            transport=Transport.UDP,
            auth=(Rule("none"),),
        ),
        Role(name="LDAP", ports=(389, 636, 3268, 3269), protocol="ldap"),
        Role(name="Kerberos", ports=(88, 464), protocol="kerberos"),
        Role(name="DNS", ports=(53,), protocol="dns", auth=(Rule("none"),)),
        Role(name="RPC", ports=(135,), protocol="msrpc"),
    ),
    tls=(Rule(PLAIN),),
    auth=(
        Rule("none", (setting(r"(?i)^(?:guest ok|public)\s*=\s*(?:yes|true|1)$"),)),
        Rule("password"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:445",
            argv="/usr/sbin/smbd --foreground --no-process-group",
            package="deb:samba 4.17.12",
            expect=Identity(
                product="Samba", version="4.17.12", protocol="smb", tls=False, auth="password"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:1445",
            argv="/usr/sbin/smbd -s s.conf",
            package="deb:samba 4.17.12",
            settings="[share]\nguest ok = yes",
            expect=Identity(
                product="Samba", version="4.17.12", protocol="smb", tls=False, auth="none"
            ),
        ),
        Sample(
            door="udp 127.0.0.1:137",
            argv="/usr/sbin/nmbd --foreground",
            package="deb:samba 4.17.12",
            expect=Identity(
                product="Samba", version="4.17.12", protocol="netbios-ns", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(door="tcp 127.0.0.1:445", argv="/usr/bin/smbclient -L x"),
        Sample(door="tcp 127.0.0.1:9922", argv="/usr/bin/samba_exporter"),
    ),
)
