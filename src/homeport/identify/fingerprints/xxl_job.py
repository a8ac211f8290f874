"""XXL-JOB, which runs jobs on time."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    installed,
    package,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="XXL-JOB",
    kind=Kind.SYSTEM,
    protocol="http",
    framework="Spring Boot",
    matches=(
        Match(entries=("jar:xxl-job-admin*.jar", "class:com.xxl.job.admin.*")),
        Match(packages=("jar:xxl-job-admin",)),
    ),
    version=(package("jar:xxl-job-admin"), installed("jar:xxl-job-core")),
    framework_version=(installed("jar:spring-boot"),),
    roles=JVM_ROLES,
    auth=(Rule("password"),),
    over=("tomcat",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar xxl-job-admin-2.4.1.jar",
            runtime="java 17.0.11",
            entry="jar:xxl-job-admin-2.4.1.jar",
            entry_package="jar:xxl-job-admin 2.4.1",
            installed="jar:spring-boot 2.7.18, jar:tomcat-embed-core 9.0.83",
            expect=Identity(
                product="XXL-JOB",
                version="2.4.1",
                framework="Spring Boot",
                framework_version="2.7.18",
                protocol="http",
                auth="password",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9999",
            argv="/opt/jdk/bin/java -jar app.jar",
            runtime="java 17.0.11",
            entry="jar:app.jar",
            installed="jar:xxl-job-core 2.4.1, jar:tomcat-embed-core 10.1.19",
        ),
    ),
)
