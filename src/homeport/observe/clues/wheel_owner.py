"""Find the wheel that brought a compiled program: Envoy, ruff or uv out of site-packages."""

import re
from posixpath import basename, dirname

from homeport.model.clues import Package
from homeport.observe.clues.files import Files
from homeport.observe.clues.site_packages import Distribution, Site, read_site

_SITE = re.compile(r"^(?P<site>.*/(?:site|dist)-packages)/(?P<rest>.+)$")
_LIBRARY = re.compile(r"^(?:python|pypy)\d[\d.]*t?$")
_RECORD_BYTES = 4 << 20
_MOST_RECORDS = 400


def find_wheel(path: str, files: Files) -> Package | None:
    """Return the distribution whose RECORD lists `path`, None when there is none.

    Source: PyPA "Recording installed projects", the RECORD file.
    """
    inside = _SITE.match(path)
    if inside:
        return _in_record(inside["rest"], inside["site"], files)
    folder = dirname(path)
    if basename(folder) not in ("bin", "Scripts"):
        return None
    library = f"{dirname(folder)}/lib"
    for name in files.names(library):
        site = f"{library}/{name}/site-packages"
        if _LIBRARY.match(name) and files.is_folder(site):
            found = _in_record(f"../../../bin/{basename(path)}", site, files)
            if found is not None:
                return found
    return None


def _in_record(rest: str, site: str, files: Files) -> Package | None:
    found = read_site((site,), files.root)
    needle = f"\n{rest},".encode()
    for one in _likeliest_first(rest, found)[:_MOST_RECORDS]:
        record = files.read(f"{one.folder}/RECORD", _RECORD_BYTES)
        if record and needle in b"\n" + record.replace(b'"', b""):
            return one.package
    return None


def _likeliest_first(rest: str, site: Site) -> list[Distribution]:
    words = {one.lower() for one in re.findall(r"[A-Za-z]{3,}", rest)}

    def strangeness(one: Distribution) -> tuple[bool, str]:
        return (not any(word in one.name for word in words), one.name)

    return sorted(site.found.values(), key=strangeness)
