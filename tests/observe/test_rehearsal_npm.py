"""What package.json says that a script does, and commands that say nothing certain."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from file_trees import plant

from homeport.observe.rehearsal import rehearse

_TOOL = {"node_modules/.bin/tool": "#!/bin/sh\n"}

# command: scripts, other files, code, subject.
FIRES: dict[str, tuple[Mapping[str, str], Mapping[str, str], str, str]] = {
    "npm run dev": ({"build": "x"}, {}, "app-crashed", "dev"),
    "npm start": ({}, {}, "app-crashed", "start"),
    "npm run-script serve -- --port 80": ({}, {}, "app-crashed", "serve"),
    "yarn run dev": ({}, {}, "app-crashed", "dev"),
    "pnpm dev": ({"dev": "nosuchvite"}, {}, "missing-dependency", "nosuchvite"),
    "yarn dev": ({"dev": "PORT=80 nosuchnext dev"}, _TOOL, "missing-dependency", "nosuchnext"),
    "npm -s start": (
        {"start": "npm run serve", "serve": "nosuchserve"}, {}, "missing-dependency", "nosuchserve",
    ),
    "npm run start": ({"start": "node dist/main.js"}, {}, "app-crashed", "{}/dist/main.js"),
    "npm test": ({"test": "cross-env A=1 nosuchjest"}, {}, "missing-dependency", "nosuchjest"),
}  # fmt: skip
# command: scripts, other files.
SILENT: dict[str, tuple[Mapping[str, str], Mapping[str, str]]] = {
    "npm run dev": ({"dev": "tool"}, _TOOL),
    "npm start": ({}, {"server.js": ""}),
    "npm run dev -w web": ({}, {}),
    "npm --prefix web run dev": ({}, {}),
    "npm run": ({}, {}),
    "npm": ({}, {}),
    "npm run env": ({}, {}),
    "npm run loop": ({"loop": "npm run loop"}, {}),
    "npm install": ({}, {}),
    "npm run $NAME": ({}, {}),
    "yarn run tool": ({}, _TOOL),
    "yarn dev": ({"dev": "nosuchvite"}, {".pnp.cjs": ""}),
    "npm run built": ({"built": "tool build && node dist/main.js"}, _TOOL),
    "pnpm dev": ({"dev": "tool || nosuchtool"}, _TOOL),
    "cd web && npm run dev": ({"dev": "tool"}, {"web/x": "", **_TOOL}),
    "cd web && npm run other": ({"dev": "tool"}, {"web/x": ""}),
}


def _project(folder: Path, scripts: Mapping[str, str], files: Mapping[str, str]) -> str:
    programs = {f"../bin/{one}": "#!/bin/sh\n" for one in ("npm", "pnpm", "yarn", "node")}
    manifest = {"package.json": json.dumps({"scripts": scripts})}
    project = plant(folder / "project", {**manifest, **files})
    plant(folder / "bin", {one[7:]: text for one, text in programs.items()})
    for one in (*(folder / "bin").iterdir(), *project.glob("node_modules/.bin/*")):
        one.chmod(0o755)
    return str(project)


def _environ(folder: Path) -> dict[str, str]:
    return {"PATH": f"{folder}/bin:/bin", "HOME": str(folder / "home")}


@pytest.mark.parametrize("command", FIRES)
def test_a_script_that_cannot_run(command: str, tmp_path: Path) -> None:
    scripts, files, code, subject = FIRES[command]
    project = _project(tmp_path, scripts, files)
    (found,) = rehearse(command, project, environ=_environ(tmp_path))
    assert (found.code, found.subject) == (code, subject.format(project))


@pytest.mark.parametrize("command", SILENT)
def test_a_script_that_may_run(command: str, tmp_path: Path) -> None:
    project = _project(tmp_path, *SILENT[command])
    assert rehearse(command, project, environ=_environ(tmp_path)) == ()


@pytest.mark.parametrize("text", ["[]", '{"scripts": []}', '{"scripts": {"dev": 1}}', '"x"'])
def test_manifests_without_scripts(text: str, tmp_path: Path) -> None:
    project = _project(tmp_path, {}, {})
    (Path(project) / "package.json").write_text(text)
    found = rehearse("npm run dev", project, environ=_environ(tmp_path))
    assert {one.code for one in found} <= {"app-crashed"}


def test_a_byte_order_mark_is_taken_away(tmp_path: Path) -> None:
    project = _project(tmp_path, {}, {})
    (Path(project) / "package.json").write_bytes(b'\xef\xbb\xbf{"scripts": {"dev": "true"}}')
    assert rehearse("npm run dev", project, environ=_environ(tmp_path)) == ()
