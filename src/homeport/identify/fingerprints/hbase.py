"""HBase: master, region servers, Thrift and REST gateways."""

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
    product="HBase",
    kind=Kind.DATABASE,
    protocol="hbase",
    matches=(Match(entries=("class:org.apache.hadoop.hbase.*",)),),
    package_tells_version=False,
    version=(installed("jar:hbase-server"), installed("jar:hbase-common")),
    roles=(
        *JVM_ROLES,
        Role(name="web", ports=(16010, 16030, 8085, 9095), protocol="http"),
        Role(name="REST", when=(argv(r"\.hbase\.rest\.RESTServer\b"),), protocol="http"),
        Role(name="Thrift", when=(argv(r"\.hbase\.thrift2?\.ThriftServer\b"),), protocol="thrift"),
        Role(name="ZooKeeper", ports=(2181,), protocol="zookeeper"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:16000",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* org.apache.hadoop.hbase.master.HMaster start",
            runtime="java 17.0.11",
            entry="class:org.apache.hadoop.hbase.master.HMaster",
            installed="jar:hbase-server 2.5.8",
            expect=Identity(product="HBase", version="2.5.8", protocol="hbase"),
        ),
        Sample(
            door="tcp 127.0.0.1:16010",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* org.apache.hadoop.hbase.master.HMaster start",
            runtime="java 17.0.11",
            entry="class:org.apache.hadoop.hbase.master.HMaster",
            installed="jar:hbase-server 2.5.8",
            expect=Identity(product="HBase", version="2.5.8", protocol="http"),
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
