"""Processes of Node.js, Bun and Deno as a whole."""

import json
import shutil
from pathlib import Path

from file_trees import plant
from nouns import process
from promises import needs
from real_processes import running

from homeport.model.clues import EntryKind
from homeport.observe.clues.files import Files
from homeport.observe.clues.node import NODE_NAMES, is_node, read_node
from homeport.observe.clues.part import Part
from homeport.observe.processes import read_environ, read_process


def installed(name: str, version: str, at: str = "/srv") -> dict[str, str]:
    """Return the files of a package in node_modules."""
    manifest = {"name": name, "version": version, "bin": {name: "cli.js"}}
    return {
        f"{at}/node_modules/{name}/package.json": json.dumps(manifest),
        f"{at}/node_modules/{name}/cli.js": "",
        f"{at}/node_modules/.bin/{name}": f"-> ../{name}/cli.js",
    }


def read(root: Path, *argv: str, exe: str = "/usr/bin/node") -> Part:
    return read_node(process(argv=argv, cwd="/srv", exe=exe), {}, Files(root))


def test_a_script_and_its_packages(tmp_path: Path) -> None:
    plant(
        tmp_path,
        {
            **installed("express", "5.1.0"),
            **installed("eslint", "9.0.0"),
            **installed("unasked", "1.0.0"),
            "/srv/package.json": json.dumps(
                {"name": "shop", "devDependencies": {"eslint": "9", "gone": "1"}}
            ),
            "/srv/app.js": "require('express'); require('./b'); require('http')",
            "/srv/b.js": "require('gone')",
        },
    )
    part = read(tmp_path, "node", "app.js")
    assert part.imports == {"express", "gone", "node:http"}
    assert part.installed == {"npm:express": "5.1.0", "npm:eslint": "9.0.0"}
    assert part.declared == {"npm:eslint", "npm:gone"}
    assert part.looked_at == (
        "the imports of /srv/app.js and 1 more of its files",
        "/srv/package.json",
    )


def test_a_dev_server_and_its_configuration(tmp_path: Path) -> None:
    plant(
        tmp_path,
        {
            **installed("vite", "6.2.0"),
            "/srv/package.json": '{"name": "shop", "devDependencies": {"vite": "6"}}',
            "/srv/vite.config.ts": "import react from '@vitejs/plugin-react'",
        },
    )
    part = read(tmp_path, "node", "node_modules/.bin/vite")
    assert part.entry is not None
    assert (part.entry.kind, part.entry.name) == (EntryKind.COMMAND, "vite")
    assert part.imports == {"@vitejs/plugin-react"}
    assert part.installed == {"npm:vite": "6.2.0"}


def test_a_tool_that_was_given_a_script(tmp_path: Path) -> None:
    plant(tmp_path, {**installed("micro", "10.0"), "/srv/api/app.js": "require('koa')"})
    part = read(tmp_path, "node", "node_modules/.bin/micro", "api/app.js")
    assert part.entry is not None
    assert part.entry.app == "api/app.js"
    assert part.imports == {"koa"}


def test_an_application_that_was_cloned(tmp_path: Path) -> None:
    manifest = '{"name": "uptime-kuma", "version": "1.23.0"}'
    plant(tmp_path, {"/srv/package.json": manifest, "/srv/server/server.js": ""})
    part = read(tmp_path, "node", "server/server.js")
    assert part.installed == {"npm:uptime-kuma": "1.23.0"}
    assert part.entry is not None
    assert part.entry.package is None


def test_inline_code(tmp_path: Path) -> None:
    part = read(tmp_path, "node", "--inspect", "-e", "require('http').createServer()")
    assert part.entry is not None
    assert part.entry.kind is EntryKind.INLINE
    assert part.imports == {"node:http"}


def test_packages_in_zip_files_of_yarn(tmp_path: Path) -> None:
    plant(
        tmp_path,
        {
            "/srv/.pnp.cjs": "",
            "/srv/package.json": '{"name": "shop", "dependencies": {"express": "5"}}',
            "/srv/yarn.lock": '"express@npm:^5.0.0":\n  version: 5.1.0\n\n'
            'ms@^2:\n  version "2.1.3"\n',
            "/srv/app.js": "require('express')",
        },
    )
    assert read(tmp_path, "node", "-r", "/srv/.pnp.cjs", "app.js").installed == {
        "npm:express": "5.1.0",
        "npm:ms": "2.1.3",
    }


def test_what_deno_locked(tmp_path: Path) -> None:
    lock = {"specifiers": {"npm:hono@4": "4.6.1", "jsr:@oak/oak@17": "17.1.3"}}
    plant(
        tmp_path,
        {"/srv/deno.lock": json.dumps(lock), "/srv/a.ts": "import { Hono } from 'npm:hono@4'"},
    )
    part = read(tmp_path, "deno", "run", "a.ts", exe="/opt/x/deno")
    assert part.imports == {"hono"}
    assert part.installed == {"npm:hono": "4.6.1", "jsr:@oak/oak": "17.1.3"}


def test_hidden_and_broken_ones_are_survived(tmp_path: Path) -> None:
    hidden = process(argv=(), cwd=None, exe=None, name="node")
    assert read_node(hidden, {}, Files(tmp_path)).entry is None
    plant(
        tmp_path, {"/srv/package.json": "{", "/srv/a.js": b"\xff\xfe\0\0", "/srv/node_modules": ""}
    )
    part = read(tmp_path, "node", "a.js")
    assert part.entry is not None
    assert part.imports == frozenset()


def test_a_real_one(tmp_path: Path) -> None:
    node = shutil.which("node")
    needs("node", have=node is not None)
    assert node is not None
    plant(
        tmp_path,
        {
            **installed("express", "5.1.0", at=""),
            "/node_modules/express/index.js": "",
            "/app.mjs": "import './own.mjs'; process.title = 'my shop';"
            "console.log('ready'); process.stdin.resume()",
            "/own.mjs": "import * as http from 'node:http'; import 'express/index.js'",
        },
    )
    with running([node, "app.mjs"], cwd=tmp_path) as child:
        one = read_process(child.pid)
        assert one is not None
        assert one.argv == ("my shop",)
        titled = read_node(one, read_environ(child.pid, names=NODE_NAMES), Files())
    assert titled.runtime is not None
    assert titled.runtime.name == "node"
    assert titled.entry is None


def test_names() -> None:
    assert is_node("node")
    assert not is_node("python3")
