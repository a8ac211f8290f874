"""Hadoop: HDFS, YARN and MapReduce, each daemon with a web page and an RPC port."""

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
    product="Hadoop",
    kind=Kind.STORAGE,
    protocol="hadoop-rpc",
    matches=(
        Match(
            entries=(
                "class:org.apache.hadoop.hdfs.*",
                "class:org.apache.hadoop.yarn.*",
                "class:org.apache.hadoop.mapreduce.*",
                "class:org.apache.hadoop.portmap.*",
            )
        ),
    ),
    package_tells_version=False,
    version=(
        installed("jar:hadoop-common"),
        installed("jar:hadoop-hdfs"),
        argv(r"/hadoop-(\d+(?:\.\d+)+)"),
    ),
    roles=(
        *JVM_ROLES,
        Role(
            name="web",
            ports=(
                9870,
                9871,
                9864,
                9865,
                9868,
                8088,
                8090,
                8042,
                8044,
                8188,
                19888,
                50070,
                50075,
                50090,
            ),
            protocol="http",
        ),
        Role(name="data transfer", ports=(9866, 50010), protocol="hdfs-data"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9870",
            argv=(
                "/opt/jdk/bin/java -cp /opt/x/lib/* org.apache.hadoop.hdfs.server.namenode.NameNode"
            ),
            runtime="java 17.0.11",
            entry="class:org.apache.hadoop.hdfs.server.namenode.NameNode",
            installed="jar:hadoop-common 3.4.0",
            expect=Identity(product="Hadoop", version="3.4.0", protocol="http"),
        ),
        Sample(
            door="tcp 127.0.0.1:9000",
            argv=(
                "/opt/jdk/bin/java -cp /opt/x/lib/* org.apache.hadoop.hdfs.server.namenode.NameNode"
            ),
            runtime="java 17.0.11",
            entry="class:org.apache.hadoop.hdfs.server.namenode.NameNode",
            installed="jar:hadoop-common 3.4.0",
            expect=Identity(product="Hadoop", version="3.4.0", protocol="hadoop-rpc"),
        ),
        Sample(
            door="tcp 127.0.0.1:8088",
            argv=(
                "/opt/jdk/bin/java -cp /opt/x/lib/* "
                "org.apache.hadoop.yarn.server.resourcemanager.ResourceManager"
            ),
            runtime="java 17.0.11",
            entry="class:org.apache.hadoop.yarn.server.resourcemanager.ResourceManager",
            installed="jar:hadoop-common 3.4.0",
            expect=Identity(product="Hadoop", version="3.4.0", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:4040",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* org.apache.spark.deploy.SparkSubmit",
            runtime="java 17.0.11",
            entry="class:org.apache.spark.deploy.SparkSubmit",
            installed="jar:hadoop-common 3.4.0",
        ),
    ),
)
