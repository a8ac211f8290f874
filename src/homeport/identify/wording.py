"""The sentences in which an identity tells where it comes from."""

from homeport.model.clues import Origin, Package
from homeport.model.identity import Reply

_ORIGINS = {
    Origin.DEB: "Debian",
    Origin.RPM: "RPM",
    Origin.APK: "Alpine",
    Origin.BREW: "Homebrew",
    Origin.SNAP: "snap",
    Origin.PYPI: "PyPI",
    Origin.NPM: "npm",
    Origin.GO: "Go",
    Origin.GEM: "Ruby",
    Origin.JAR: "Java",
    Origin.COMPOSER: "Composer",
    Origin.CPAN: "CPAN",
    Origin.NUGET: "NuGet",
    Origin.CARGO: "Cargo",
    Origin.HEX: "Hex",
    Origin.NIX: "Nix",
    Origin.FOLDER: "directory",
}
# What a stranger sent is shown, but not at any length.
_MAX_FACT = 60


def package_words(package: Package) -> str:
    """Return "Debian package redis-tools 7.0.15"."""
    return f"{_ORIGINS[package.origin]} package {shown(package.name, package.version)}"


def shown(name: str, version: str | None) -> str:
    """Return name and version, the version only where there is one."""
    return f"{name} {version}" if version else name


def reply_words(reply: Reply) -> str:
    """Return what was sent and what came back."""
    if not reply.answered:
        return f"asked {reply.asked}: no answer"
    facts = ", ".join(f"{name} {value[:_MAX_FACT]!r}" for name, value in reply.facts)
    says = facts or reply.protocol or "an answer"
    return f"asked {reply.asked}: {says}"
