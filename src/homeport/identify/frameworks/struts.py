"""Apache Struts."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Struts",
    installed=("jar:struts2-core",),
    over=("spring",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar app.war",
            runtime="java 17.0.11",
            entry="jar:app.war",
            installed="jar:struts2-core 6.3.0, jar:tomcat-embed-core 10.1.19",
            expect=Identity(
                product="Tomcat",
                version="10.1.19",
                framework="Struts",
                framework_version="6.3.0",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar app.war",
            runtime="java 17.0.11",
            entry="jar:app.war",
            installed="jar:tomcat-embed-core 10.1.19",
        ),
    ),
)
