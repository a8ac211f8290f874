"""Tomcat, the servlet container, on its own or inside an application."""

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
    installed,
    setting,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Tomcat",
    kind=Kind.APP_SERVER,
    protocol="http",
    hosts=True,
    matches=(
        Match(entries=("class:org.apache.catalina.startup.*",)),
        Match(installed=("jar:tomcat-embed-core",), runtime="java"),
        Match(entries=("jar:webapp-runner*",), runtime="java"),
    ),
    version=(installed("jar:tomcat-embed-core"), installed("deb:tomcat*")),
    roles=(
        *JVM_ROLES,
        # One word on this socket stops the server.
        Role(
            name="shutdown",
            when=(setting(r'<Server [^>]*port="{port}"'),),
            ports=(8005,),
            protocol="tomcat-shutdown",
            framework="",
            tls=(Rule(PLAIN),),
            never_probe=True,
        ),
        Role(
            name="AJP",
            when=(setting(r'<Connector (?=[^>]*port="{port}")[^>]*AJP'),),
            ports=(8009,),
            protocol="ajp",
            tls=(Rule(PLAIN),),
            never_probe=True,
        ),
    ),
    tls=(
        Rule(TLS, (setting(r'<Connector (?=[^>]*port="{port}")[^>]*SSLEnabled="true"'),)),
        Rule(PLAIN, (setting(r'<Connector [^>]*port="{port}"'),)),
    ),
    over=("reactor-netty", "netty"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* org.apache.catalina.startup.Bootstrap start",
            runtime="java 17.0.11",
            entry="class:org.apache.catalina.startup.Bootstrap",
            entry_package="jar:bootstrap 10.1.19",
            expect=Identity(product="Tomcat", version="10.1.19", protocol="http"),
        ),
        Sample(
            door="tcp 127.0.0.1:8005",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* org.apache.catalina.startup.Bootstrap start",
            runtime="java 17.0.11",
            entry="class:org.apache.catalina.startup.Bootstrap",
            entry_package="jar:bootstrap 10.1.19",
            expect=Identity(
                product="Tomcat", version="10.1.19", protocol="tomcat-shutdown", tls=False
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8009",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* org.apache.catalina.startup.Bootstrap start",
            runtime="java 17.0.11",
            entry="class:org.apache.catalina.startup.Bootstrap",
            entry_package="jar:bootstrap 9.0.70",
            expect=Identity(product="Tomcat", version="9.0.70", protocol="ajp", tls=False),
        ),
        Sample(
            door="tcp 127.0.0.1:8443",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* org.apache.catalina.startup.Bootstrap start",
            runtime="java 17.0.11",
            entry="class:org.apache.catalina.startup.Bootstrap",
            entry_package="jar:bootstrap 9.0.70",
            settings='<Connector port="8443" SSLEnabled="true">',
            expect=Identity(product="Tomcat", version="9.0.70", protocol="http", tls=True),
        ),
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar shop-0.1.0.jar",
            runtime="java 17.0.11",
            entry="jar:shop-0.1.0.jar",
            entry_package="jar:shop 0.1.0",
            installed=(
                "jar:spring-boot 3.2.4, jar:tomcat-embed-core 10.1.19, jar:spring-webmvc 6.1.5"
            ),
            expect=Identity(
                product="Tomcat",
                version="10.1.19",
                framework="Spring Boot",
                framework_version="3.2.4",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar shop-0.1.0.jar",
            runtime="java 17.0.11",
            entry="jar:shop-0.1.0.jar",
            entry_package="jar:shop 0.1.0",
            installed="jar:spring-boot 3.2.4, jar:jetty-server 12.0.7",
        ),
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java TomcatClient",
            runtime="java 17.0.11",
            entry="class:TomcatClient",
        ),
    ),
)
