"""Make virtual environments of Python out of a few files, as pip and uv lay them out."""

from collections.abc import Mapping

SITE = "lib/python3.11/site-packages"


def venv(prefix: str, packages: Mapping[str, str], **scripts: str) -> dict[str, str]:
    """Return the files of an environment: `packages` name -> version, `scripts` name -> module."""
    files = {
        f"{prefix}/pyvenv.cfg": "home = /opt/python/bin\nversion_info = 3.11.7\n",
        f"{prefix}/bin/python": "-> /opt/python/bin/python3.11",
        "/opt/python/bin/python3.11": "ELF",
    }
    for name, version in packages.items():
        info = f"{prefix}/{SITE}/{name}-{version}.dist-info"
        own = {one: module for one, module in scripts.items() if module.partition(".")[0] == name}
        points = "\n".join(
            f"{one.replace('_', '-')} = {module}:main" for one, module in own.items()
        )
        files[f"{info}/entry_points.txt"] = f"[console_scripts]\n{points}\n"
        files[f"{info}/RECORD"] = f"{name}/__init__.py,,\n{info}/RECORD,,\n"
        files[f"{prefix}/{SITE}/{name}/__init__.py"] = "import everything_else\n"
    for name, module in scripts.items():
        script = f"{prefix}/bin/{name.replace('_', '-')}"
        files[script] = f"#!{prefix}/bin/python\nimport sys\nfrom {module} import main\nmain()\n"
    return files
