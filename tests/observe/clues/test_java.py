"""What Java processes run."""

import io
import zipfile
from pathlib import Path

import pytest
from file_trees import plant
from nouns import process

from homeport.model.clues import EntryKind, Runtime
from homeport.observe.clues.files import Files
from homeport.observe.clues.java import read_java
from homeport.observe.clues.part import Part

RELEASE = {"/usr/lib/jvm/j17/release": 'IMPLEMENTOR="x"\nJAVA_VERSION="17.0.21.1"\n'}


def _read(where: Path, line: str, files: dict[str, str | bytes] | None = None) -> Part:
    plant(where, {**RELEASE, **(files or {})})
    java = process(argv=tuple(line.split()), exe="/usr/lib/jvm/j17/bin/java", cwd="/srv")
    return read_java(java, where, Files(where))


@pytest.mark.parametrize(
    ("line", "kind", "name"),
    [
        ("java -Xmx64m -cp /srv Main", EntryKind.CLASS, "Main"),
        (
            "java --add-opens java.base/java.lang=ALL-UNNAMED -cp a:b x.Y arg",
            EntryKind.CLASS,
            "x.Y",
        ),
        ("java -jar app.jar --server.port=1", EntryKind.JAR, "app.jar"),
        ("java -p mods -m shop/shop.Main", EntryKind.CLASS, "shop.Main"),
        ("java -m jdk.httpserver -p 8000", EntryKind.MODULE, "jdk.httpserver"),
        ("java @args.txt", EntryKind.CLASS, "kafka.Kafka"),
    ],
)
def test_entry(tmp_path: Path, line: str, kind: EntryKind, name: str) -> None:
    part = _read(tmp_path, line, {"/srv/args.txt": '-Xmx1g\n-cp "lib/*"\nkafka.Kafka'})
    assert part.entry is not None
    assert (part.entry.kind, part.entry.name) == (kind, name)
    assert part.runtime == Runtime(name="java", version="17.0.21.1")


def test_no_entry_at_all(tmp_path: Path) -> None:
    assert _read(tmp_path, "java -version").entry is None
    assert _read(tmp_path, "java -jar").entry is None


def test_the_jars_on_the_class_path(tmp_path: Path) -> None:
    names: dict[str, str | bytes] = {
        "/opt/kafka/libs/kafka_2.13-3.7.0.jar": "", "/opt/kafka/libs/zookeeper-3.8.3.jar": "",
    }  # fmt: skip
    part = _read(tmp_path, "java -cp /opt/kafka/libs/*:/srv/x-1.0.jar kafka.Kafka c", names)
    assert part.installed == {"jar:kafka": "3.7.0", "jar:zookeeper": "3.8.3", "jar:x": "1.0"}
    assert part.entry is not None
    assert (str(part.entry.package), part.entry.path) == (
        "jar:kafka",
        "/opt/kafka/libs/kafka_2.13-3.7.0.jar",
    )


def test_a_jar_that_the_user_built_is_no_package(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("META-INF/MANIFEST.MF", "Start-Class: shop.App\n")
        archive.writestr("BOOT-INF/lib/spring-boot-3.2.4.jar", "")
    jar = buffer.getvalue()
    part = _read(
        tmp_path,
        "java -jar target/shop-1.0.jar",
        {"/srv/target/shop-1.0.jar": jar, "/srv/zipkin-3.1.0.jar": jar},
    )
    assert part.entry is not None
    assert (part.entry.package, part.entry.app) == (None, "shop.App")
    assert part.installed["jar:spring-boot"] == "3.2.4"
    part = _read(tmp_path, "java -jar zipkin-3.1.0.jar")
    assert part.entry is not None
    assert str(part.entry.package) == "jar:zipkin"
