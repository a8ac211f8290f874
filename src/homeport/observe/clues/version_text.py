"""Cut what distributions add to a version, so that the software's own number is left."""

import re

# What maintainers append to the upstream number: removed files, rebuilds, the release it is for.
_ADDED = re.compile(
    r"[+~.-]?(?:dfsg|ds(?=[\d.+~-]|$)|repack|debian|nogfdl|nofreefonts|maria(?=~|$)|deb\d|bpo|nmu|"
    r"ubuntu|pgdg|focal|jammy|noble|bookworm|bullseye|trixie|build\d*(?=$)).*$"
)
_REALLY = re.compile(r"^.*[+~]really")
_PRE_RELEASE = re.compile(r"~(?=(?:alpha|beta|rc|a|b|pre|dev)[.\d]*)")
_APK_PATCH = re.compile(r"_(p|rc|alpha|beta|pre)(?=\d|$)")


def cut_deb(full: str) -> str:
    """Return the upstream part of a Debian version.

    "1:9.2p1-2+deb12u7" is 9.2p1, "2.42.0+ds-5+b5" is 2.42.0, "2.0+really1.9-1" is 1.9; a date
    or a build that upstream itself wrote ("5.2+20150808-1.4") stays.

    Source: deb-version(7).
    """
    text = _without_epoch(full)
    text = text.rpartition("-")[0] or text
    text = _REALLY.sub("", text)
    text = _ADDED.sub("", text) or text
    return _PRE_RELEASE.sub("-" if text.count(".") > 1 else "", text)


def cut_rpm(version: str) -> str:
    """Return the version of an RPM, whose release is another field already, without its tilde."""
    text = _without_epoch(version)
    return _PRE_RELEASE.sub("-" if text.count(".") > 1 else "", text)


def cut_apk(full: str) -> str:
    """Return the upstream part of an Alpine version: "9.6_p1-r0" is 9.6p1.

    Source: apk-package(5).
    """
    return _APK_PATCH.sub(r"\1", re.sub(r"-r\d+$", "", full))


def cut_brew(full: str) -> str:
    """Return a Homebrew version without the formula's revision: "1.25.4_1" is 1.25.4."""
    return re.sub(r"_\d+$", "", full)


def _without_epoch(full: str) -> str:
    epoch, colon, rest = full.partition(":")
    return rest if colon and epoch.isdecimal() else full
