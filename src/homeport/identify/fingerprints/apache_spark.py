"""Apache Spark: master, workers, history, and the page of each driver."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Sample,
    argv,
    installed,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Apache Spark",
    kind=Kind.DEVTOOL,
    protocol="spark-rpc",
    matches=(Match(entries=("class:org.apache.spark.*",)),),
    package_tells_version=False,
    version=(installed("jar:spark-core"), argv(r"/spark-(\d+(?:\.\d+)+)")),
    roles=(
        *JVM_ROLES,
        Role(
            name="web",
            when=(argv(r"--webui-port {port}\b"), argv(r"spark\.ui\.port={port}\b")),
            ports=(*range(4040, 4060), 8080, 8081, 18080),
            protocol="http",
        ),
        Role(name="REST submission", ports=(6066,), protocol="http"),
        Role(name="Thrift server", ports=(10000,), protocol="thrift"),
        Role(name="Connect", ports=(15002,), protocol="grpc"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4040",
            argv=(
                "/opt/jdk/bin/java -cp /opt/x/lib/* org.apache.spark.deploy.SparkSubmit "
                "pyspark-shell"
            ),
            runtime="java 17.0.11",
            entry="class:org.apache.spark.deploy.SparkSubmit",
            installed="jar:spark-core 3.5.1",
            expect=Identity(product="Apache Spark", version="3.5.1", protocol="http"),
        ),
        Sample(
            door="tcp 127.0.0.1:7077",
            argv=(
                "/opt/jdk/bin/java -cp /opt/x/lib/* "
                "org.apache.spark.deploy.master.Master --port 7077 --webui-port 8090"
            ),
            runtime="java 17.0.11",
            entry="class:org.apache.spark.deploy.master.Master",
            installed="jar:spark-core 3.5.1",
            expect=Identity(product="Apache Spark", version="3.5.1", protocol="spark-rpc"),
        ),
        Sample(
            door="tcp 127.0.0.1:8090",
            argv=(
                "/opt/jdk/bin/java -cp /opt/x/lib/* "
                "org.apache.spark.deploy.master.Master --port 7077 --webui-port 8090"
            ),
            runtime="java 17.0.11",
            entry="class:org.apache.spark.deploy.master.Master",
            installed="jar:spark-core 3.5.1",
            expect=Identity(product="Apache Spark", version="3.5.1", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:4567",
            argv="/opt/jdk/bin/java -jar app.jar",
            runtime="java 17.0.11",
            entry="jar:app.jar",
            installed="jar:spark-core 2.9.4, jar:jetty-server 9.4.48",
        ),
    ),
)
