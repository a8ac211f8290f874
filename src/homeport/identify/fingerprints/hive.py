"""Hive: HiveServer2 and its metastore."""

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
    product="Hive",
    kind=Kind.DATABASE,
    protocol="thrift",
    matches=(
        Match(entries=("class:org.apache.hive.*", "class:org.apache.hadoop.hive.*")),
        Match(
            argv=r"org\.apache\.hadoop\.util\.RunJar \S*hive-(?:service|metastore)", runtime="java"
        ),
    ),
    package_tells_version=False,
    version=(
        installed("jar:hive-service"),
        installed("jar:hive-metastore"),
        argv(r"/hive-(?:service|metastore)-(\d+(?:\.\d+)+)"),
    ),
    roles=(*JVM_ROLES, Role(name="web", ports=(10002,), protocol="http")),
    over=("hadoop",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:10000",
            argv=(
                "/opt/jdk/bin/java org.apache.hadoop.util.RunJar "
                "/opt/hive/lib/hive-service-3.1.3.jar "
                "org.apache.hive.service.server.HiveServer2"
            ),
            runtime="java 17.0.11",
            entry="class:org.apache.hadoop.util.RunJar",
            expect=Identity(product="Hive", version="3.1.3", protocol="thrift"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9870",
            argv=(
                "/opt/jdk/bin/java -cp /opt/x/lib/* org.apache.hadoop.hdfs.server.namenode.NameNode"
            ),
            runtime="java 17.0.11",
            entry="class:org.apache.hadoop.hdfs.server.namenode.NameNode",
        ),
    ),
)
