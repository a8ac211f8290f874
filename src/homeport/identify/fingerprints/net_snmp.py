"""Net-SNMP's agent and trap receiver."""

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
    product="Net-SNMP",
    kind=Kind.MONITORING,
    protocol="snmp",
    matches=(
        Match(programs=("snmpd", "snmptrapd")),
        Match(
            packages=("deb:snmpd", "deb:snmptrapd", "rpm:net-snmp", "apk:net-snmp", "brew:net-snmp")
        ),
    ),
    roles=(
        Role(
            name="AgentX",
            when=(setting(r"^agentXSocket\s+tcp:\S*:{port}$"),),
            ports=(705,),
            transport=Transport.TCP,
            protocol="agentx",
            auth=(Rule("none"),),
        ),
        Role(
            name="local AgentX",
            transport=Transport.UNIX,
            otherwise=True,
            protocol="agentx",
            auth=(Rule("peer"),),
        ),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="udp 127.0.0.1:161",
            argv="/usr/sbin/snmpd -LOw -u Debian-snmp -f",
            package="deb:snmpd 5.9.3",
            expect=Identity(
                product="Net-SNMP", version="5.9.3", protocol="snmp", tls=False, auth="password"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:705",
            argv="/usr/sbin/snmpd -f",
            expect=Identity(product="Net-SNMP", protocol="agentx", tls=False, auth="none"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:9116", argv="/usr/bin/prometheus-snmp-exporter"),),
)
