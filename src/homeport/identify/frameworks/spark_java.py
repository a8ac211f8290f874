"""Spark, the small web framework (not the engine for big data)."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Spark Java",
    imports=("spark.Spark",),
    installed=("jar:spark-core",),
    runs_on=("jetty",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4567",
            argv="/opt/jdk/bin/java -jar app.jar",
            runtime="java 17.0.11",
            entry="jar:app.jar",
            installed="jar:spark-core 2.9.4, jar:jetty-server 9.4.48",
            expect=Identity(
                product="Jetty",
                version="9.4.48",
                framework="Spark Java",
                framework_version="2.9.4",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:4567",
            argv="/opt/jdk/bin/java -jar app.jar",
            runtime="java 17.0.11",
            entry="jar:app.jar",
            installed="jar:jetty-server 9.4.48",
        ),
    ),
)
