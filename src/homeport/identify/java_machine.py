"""The sockets that any Java machine may open beside its program's: debugger, JMX, metrics."""

from homeport.identify.fingerprint import PLAIN, TLS, Role, Rule, argv, environ

_DEBUGGER = r"jdwp[=:]\S*\baddress=(?:[^\s,]*:)?{port}(?!\d)"
_JMX = r"-Dcom\.sun\.management\.jmxremote\.(?:rmi\.)?port={port}(?!\d)"
_EXPORTER = r"jmx_prometheus_javaagent\S*\.jar=(?:\S*:)?{port}:"
_VARIABLES = ("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS")

# Source: JPDA "Connection and Invocation Details"; JDK "Monitoring and Management Using JMX".
JVM_ROLES = (
    Role(
        name="debugger",
        when=(argv(_DEBUGGER), *(environ(one, _DEBUGGER) for one in _VARIABLES)),
        protocol="jdwp",
        framework="",
        tls=(Rule(PLAIN),),
        auth=(Rule("none"),),
        never_probe=True,
    ),
    Role(
        name="JMX",
        when=(argv(_JMX), *(environ(one, _JMX) for one in _VARIABLES)),
        protocol="rmi",
        framework="",
        tls=(Rule(PLAIN, (argv(r"jmxremote\.ssl=false"),)), Rule(TLS)),
        auth=(Rule("none", (argv(r"jmxremote\.authenticate=false"),)), Rule("password")),
        never_probe=True,
    ),
    Role(
        name="metrics",
        when=(argv(_EXPORTER), *(environ(one, _EXPORTER) for one in _VARIABLES)),
        protocol="http",
        framework="",
        tls=(Rule(PLAIN),),
    ),
)
