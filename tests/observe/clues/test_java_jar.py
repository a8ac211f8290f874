"""What jars say of themselves."""

import io
import zipfile
from pathlib import Path

import pytest
from file_trees import plant

from homeport.observe.clues.files import Files
from homeport.observe.clues.java_jar import jar_name, parse_manifest, read_jar

SPRING = {
    "META-INF/MANIFEST.MF": "Main-Class: org.springframework.boot.loader.La\r\n"
    " unch.JarLauncher\r\nStart-Class: shop.Application\r\n"
    "Spring-Boot-Version: 3.2.4\r\n\r\nName: x\r\n",
    "META-INF/maven/shop/shop/pom.properties": "artifactId=shop\nversion=0.0.1-SNAPSHOT\n",
    "BOOT-INF/lib/spring-boot-3.2.4.jar": "",
    "BOOT-INF/lib/tomcat-embed-core-10.1.19.jar": "",
    "BOOT-INF/classes/shop/Application.class": "",
}


def _jar(files: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def test_a_spring_boot_jar(tmp_path: Path) -> None:
    jar = read_jar("/srv/shop.jar", Files(plant(tmp_path, {"/srv/shop.jar": _jar(SPRING)})))
    assert jar.main == "shop.Application"
    assert (str(jar.package), jar.package and jar.package.version) == ("jar:shop", "0.0.1-SNAPSHOT")
    assert jar.installed == {
        "jar:spring-boot": "3.2.4",
        "jar:tomcat-embed-core": "10.1.19",
        "jar:shop": "0.0.1-SNAPSHOT",
    }


def test_a_jar_with_a_version_in_its_manifest(tmp_path: Path) -> None:
    manifest = (
        "Implementation-Title: Jetty\nImplementation-Version: 11.0.2.Final\nMain-Class: x.Y\n"
    )
    files = Files(plant(tmp_path, {"/srv/start.jar": _jar({"META-INF/MANIFEST.MF": manifest})}))
    jar = read_jar("/srv/start.jar", files)
    assert (jar.main, str(jar.package)) == ("x.Y", "jar:jetty")
    assert jar.package is not None
    assert (jar.package.version, jar.package.full_version) == ("11.0.2", "11.0.2.Final")


def test_the_name_alone(tmp_path: Path) -> None:
    files = Files(plant(tmp_path, {"/srv/jenkins-2.440.jar": "broken"}))
    assert str(read_jar("/srv/jenkins-2.440.jar", files).package) == "jar:jenkins"
    assert read_jar("/srv/app.jar", files).package is None


@pytest.mark.parametrize(
    ("file", "found"),
    [
        ("kafka_2.13-3.7.0.jar", {"jar:kafka": "3.7.0"}),
        ("netty-all-4.1.100.Final.jar", {"jar:netty-all": "4.1.100"}),
        ("elasticsearch-8.13.0.jar", {"jar:elasticsearch": "8.13.0"}),
        ("guava-32.1.3-jre.jar", {"jar:guava": "32.1.3"}),
        ("app.jar", {}),
        ("readme.txt", {}),
    ],
)
def test_names(file: str, found: dict[str, str]) -> None:
    assert jar_name(file) == found


def test_manifest_lines_go_on() -> None:
    assert parse_manifest("A: b\n c\nB: d\n\nC: e\n") == {"A": "bc", "B": "d"}
    assert parse_manifest("") == {}
