"""What processes of Node.js, Bun and Deno were asked to run."""

import json
import shlex
from pathlib import Path

import pytest
from file_trees import plant
from nouns import process

from homeport.observe.clues.node_entry import app_file, find_entry, runtime_of


def package(name: str, version: str, commands: dict[str, str]) -> dict[str, str]:
    """Return the files of an installed package with its links in .bin."""
    folder = f"/srv/node_modules/{name}"
    files = {
        f"{folder}/package.json": json.dumps({"name": name, "version": version, "bin": commands})
    }
    for command, file in commands.items():
        files[f"{folder}/{file}"] = "#!/usr/bin/env node\n"
        files[f"/srv/node_modules/.bin/{command}"] = f"-> ../{name}/{file}"
    return files


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for files in (
        package("vite", "6.2.0", {"vite": "bin/vite.js"}),
        package("next", "15.1.0", {"next": "dist/bin/next"}),
        package("@angular/cli", "19.1.0", {"ng": "bin/ng.js"}),
        package("tsx", "4.1.0", {"tsx": "dist/cli.mjs"}),
        package("ts-node", "10.1.0", {"ts-node": "dist/bin.js"}),
        package("pm2", "5.1.0", {"pm2": "bin/pm2"}),
        package("ts-node-dev", "2.0.0", {"tsnd": "lib/bin.js"}),
    ):
        plant(tmp_path, files)
    return plant(
        tmp_path,
        {
            "/srv/package.json": '{"name": "shop", "version": "1.0.0"}',
            "/srv/app.js": "",
            "/srv/dist/main.js": "",
            "/srv/src/index.ts": "",
            "/srv/node_modules/next/dist/server/start.js": "",
            "/srv/node_modules/ts-node-dev/lib/wrap.js": "",
            "/srv/node_modules/pm2/lib/ProcessContainerFork.js": "",
            "/usr/lib/node_modules/node-red/package.json": '{"name": "node-red", "version": "4.0"}',
            "/usr/lib/node_modules/node-red/red.js": "",
            "/usr/bin/node-red": "-> ../lib/node_modules/node-red/red.js",
            "/usr/lib/code-server/package.json": '{"name": "code-server", "version": "4.9"}',
            "/usr/lib/code-server/out/node/entry.js": "",
        },
    )


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("node app.js 80", "script app.js /srv/app.js None"),
        ("node app", "script app.js /srv/app.js None"),
        ("node dist/main", "script main.js /srv/dist/main.js None"),
        ("node .", "script srv /srv None"),
        ("node gone.js", "script gone.js /srv/gone.js None"),
        ("node -e 1+1", "inline -e None None"),
        (
            "node --inspect -r ts-node/register --loader tsx src/index.ts",
            "script index.ts /srv/src/index.ts None",
        ),
        (
            "node node_modules/.bin/vite --port 80",
            "command vite /srv/node_modules/vite/bin/vite.js npm:vite",
        ),
        (
            "node /srv/node_modules/vite/bin/vite.js",
            "command vite /srv/node_modules/vite/bin/vite.js npm:vite",
        ),
        (
            "node node_modules/.bin/ng serve",
            "command ng /srv/node_modules/@angular/cli/bin/ng.js npm:@angular/cli",
        ),
        (
            "node node_modules/next/dist/server/start.js",
            "command next /srv/node_modules/next/dist/server/start.js npm:next",
        ),
        (
            "node node_modules/.bin/tsx watch src/index.ts",
            "command tsx /srv/node_modules/tsx/dist/cli.mjs npm:tsx",
        ),
        (
            "node node_modules/.bin/ts-node -T src/index.ts",
            "script index.ts /srv/src/index.ts None",
        ),
        (
            "node node_modules/ts-node-dev/lib/wrap.js src/index.ts",
            "script index.ts /srv/src/index.ts None",
        ),
        (
            "node /srv/node_modules/pm2/lib/ProcessContainerFork.js",
            "script app.js /srv/app.js None",
        ),
        (
            "node /usr/bin/node-red -p 80",
            "command node-red /usr/lib/node_modules/node-red/red.js npm:node-red",
        ),
        (
            "/usr/lib/code-server/lib/node /usr/lib/code-server/out/node/entry",
            "script entry.js /usr/lib/code-server/out/node/entry.js npm:code-server",
        ),
    ],
)
def test_entries_of_node(line: str, expected: str, root: Path) -> None:
    one = process(argv=tuple(shlex.split(line)), cwd="/srv")
    started = find_entry(one, "node", {"pm_exec_path": "/srv/app.js"}, root)
    assert started is not None
    entry = started.entry
    assert f"{entry.kind} {entry.name} {entry.path} {entry.package}" == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("next-server (v15.1.0)", "next npm:next"),
        ("ng serve --port 80", "ng npm:@angular/cli"),
        ("vite", "vite npm:vite"),
        ("node-red", "node-red npm:node-red"),
        ("PM2 v5.1.0: God Daemon (/home/ada/.pm2)", "pm2 npm:pm2"),
        ("node /srv/app.js", "app.js None"),
    ],
)
def test_titles_that_processes_wrote_themselves(title: str, expected: str, root: Path) -> None:
    started = find_entry(process(argv=(title,), cwd="/srv/deep"), "node", {}, root)
    assert started is not None
    assert f"{started.entry.name} {started.entry.package}" == expected


@pytest.mark.parametrize("argv", [(), ("",), ("node",), ("strange",), ("my app: x",), ("/x/y",)])
def test_nothing_is_told(argv: tuple[str, ...], root: Path) -> None:
    assert find_entry(process(argv=argv, cwd="/srv"), "node", {}, root) is None


def test_what_the_shell_called(root: Path) -> None:
    plant(root, {"/g/node_modules/serve/package.json": '{"version": "14.0"}'})
    plant(
        root,
        {"/g/node_modules/serve/main.js": "", "/g/bin/serve": "-> ../node_modules/serve/main.js"},
    )
    one = process(argv=("serve",), cwd="/")
    started = find_entry(one, "node", {"_": "/g/bin/serve"}, root)
    assert started is not None
    assert str(started.entry.package) == "npm:serve"


@pytest.mark.parametrize(
    ("runtime", "line", "expected"),
    [
        ("bun", "bun run --hot src/index.ts", "script index.ts None None"),
        ("bun", "bun --bun vite --port 80", "command vite npm:vite 6.2.0"),
        ("bun", "bun run node_modules/.bin/vite", "command vite npm:vite 6.2.0"),
        ("deno", "deno run -A src/index.ts", "script index.ts None None"),
        ("deno", "deno run -A npm:vite@6.2.0 --port 80", "command vite npm:vite 6.2.0"),
        ("deno", "deno run jsr:@std/http@1/file-server", "command http npm:@std/http None"),
        ("deno", "deno run https://deno.land/x/app/main.ts", "script main.ts None None"),
        ("deno", "deno serve src/index.ts", "script index.ts None None"),
    ],
)
def test_entries_of_bun_and_deno(runtime: str, line: str, expected: str, root: Path) -> None:
    one = process(argv=tuple(shlex.split(line)), cwd="/srv", exe=f"/opt/{runtime}")
    started = find_entry(one, runtime, {}, root)
    assert started is not None
    entry = started.entry
    version = entry.package.version if entry.package else None
    assert f"{entry.kind} {entry.name} {entry.package} {version}" == expected


def test_a_script_that_a_tool_was_given(root: Path) -> None:
    argv = ("node", "node_modules/.bin/vite", "--config", "x.js", "src/index.ts", "y.js")
    started = find_entry(process(argv=argv, cwd="/srv"), "node", {}, root)
    assert started is not None
    assert app_file(started, "/srv", root) == ("src/index.ts", "/srv/src/index.ts")


def test_names_of_runtimes() -> None:
    names = ("node", "nodejs", "node20", "bun.exe", "bunx", "deno", "nodemon", "bundle", "denote")
    assert [runtime_of(one) for one in names] == [
        "node", "node", "node", "bun", "bun", "deno", None, None, None,
    ]  # fmt: skip
