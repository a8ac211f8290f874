"""Read who made a jar and what is packed into it: manifest, Maven's marks, nested jars."""

import re
from dataclasses import dataclass, field
from posixpath import basename

from homeport.model.clues import Origin, Package
from homeport.observe.clues.files import Files
from homeport.observe.clues.zip_names import read_archive

# Names in an archive may have 64 KiB; no file system knows such.
_LONGEST_NAME = 256
_MANIFEST = "META-INF/MANIFEST.MF"
_ENDINGS = (_MANIFEST, "/pom.properties")
_NAMED = re.compile(
    r"^(?P<name>[A-Za-z][\w.+-]*?)(?:_\d+\.\d+(?:\.\d+)?)?-(?P<version>\d[\w.+-]*?)"
    r"(?:[-.](?:jre|android|jakarta|all|exec|fat|uber|shaded|standalone|boot|runner|"
    r"jar-with-dependencies|linux\S*|osx\S*|windows\S*))*\.(?:jar|war)$"
)
_LIBRARIES = re.compile(r"^(?:BOOT-INF/lib|WEB-INF/lib|lib|quarkus-app/lib/\w+)/([^/]+\.jar)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Jar:
    """What a jar says of itself: `main` is the class that runs, the user's own in a fat jar."""

    main: str | None = None
    package: Package | None = None
    installed: dict[str, str | None] = field(default_factory=dict)


def read_jar(path: str, files: Files) -> Jar:
    """Return what the jar at `path` says; what its name says when it cannot be read.

    Source: JAR File Specification, "JAR Manifest"; Spring Boot, "Executable Jar File Structure".
    """
    archive = read_archive(path, files, _ENDINGS)
    manifest = parse_manifest(archive.texts.get(_MANIFEST, ""))
    installed: dict[str, str | None] = {}
    for name in archive.names:
        inner = _LIBRARIES.match(name)
        if inner:
            installed |= jar_name(inner[1])
    poms = [one for name, text in archive.texts.items() if name != _MANIFEST for one in _pom(text)]
    installed |= {f"jar:{name}": version for name, version in poms}
    title = manifest.get("Spring-Boot-Version")
    if title:
        installed.setdefault("jar:spring-boot", title)
    return Jar(
        main=manifest.get("Start-Class") or manifest.get("Main-Class"),
        package=_package(path, manifest, poms),
        installed=installed,
    )


def jar_name(file: str) -> dict[str, str | None]:
    """Return {"jar:netty-all": "4.1.100"} for the name of a jar; empty when it has no version.

    "kafka_2.13-3.7.0.jar" is built for Scala 2.13, which belongs to neither.
    """
    found = _NAMED.match(basename(file)) if len(file) < _LONGEST_NAME else None
    return {f"jar:{found['name'].lower()}": _release(found["version"])} if found else {}


def parse_manifest(text: str) -> dict[str, str]:
    """Return the main section of a manifest; a line that begins with a blank goes on."""
    joined = re.sub(r"\r?\n ", "", text)
    main = re.split(r"\r?\n\r?\n", joined, maxsplit=1)[0]
    pairs = (line.partition(":") for line in main.splitlines())
    return {name.strip(): value.strip() for name, colon, value in pairs if colon}


def _pom(text: str) -> list[tuple[str, str]]:
    said = dict(line.split("=", 1) for line in text.splitlines() if "=" in line)
    name, version = said.get("artifactId", "").strip(), said.get("version", "").strip()
    return [(name.lower(), _release(version))] if name and version else []


def _package(path: str, manifest: dict[str, str], poms: list[tuple[str, str]]) -> Package | None:
    """Return the jar as a package: after its file name, else its only Maven mark, else manifest."""
    named = _NAMED.match(basename(path))
    if named:
        return _jar(named["name"], named["version"])
    stem = re.sub(r"\.(?:jar|war)$", "", basename(path))
    mark = next((one for one in poms if one[0] == stem.lower()), None)
    if mark is None and len(poms) == 1:
        mark = poms[0]
    if mark:
        return _jar(*mark)
    version = manifest.get("Implementation-Version") or manifest.get("Bundle-Version")
    version = version or manifest.get("Jenkins-Version")
    title = manifest.get("Implementation-Title") or stem
    if not version:
        return None
    return _jar(title if " " not in title and ":" not in title else stem, version)


def _jar(name: str, version: str) -> Package:
    return Package(
        origin=Origin.JAR, name=name.lower(), version=_release(version), full_version=version
    )


def _release(version: str) -> str:
    return re.sub(r"[.-](?:RELEASE|Final|GA)$", "", version)
