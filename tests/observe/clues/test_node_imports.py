"""Following imports through the user's own JavaScript and TypeScript."""

from pathlib import Path

from file_trees import plant

from homeport.observe.clues.node_imports import MOST_FILES, follow, follow_text, resolve


def test_own_files_are_followed_and_packages_named(tmp_path: Path) -> None:
    plant(
        tmp_path,
        {
            "/s/server.ts": "import { a } from './app.js'; import('./lazy');"
            "import x from './x.json'",
            "/s/app.ts": "import express from 'express'; export * from '../shared'",
            "/s/lazy/index.js": "require('node:http')",
            "/shared/package.json": '{"main": "lib/main.cjs"}',
            "/shared/lib/main.cjs": "require('pino'); require('../../s/server')",
            "/s/x.json": "{}",
            "/s/unused.js": "require('koa')",
        },
    )
    found = follow(["/s/server.ts"], tmp_path)
    assert found.imports == {"express", "node:http", "pino"}
    assert len(found.files) == 4


def test_crowds_end_and_packages_are_not_entered(tmp_path: Path) -> None:
    files = {f"/s/m{index}.js": "require('deep')" for index in range(100)}
    plant(
        tmp_path,
        {
            **files,
            "/s/all.js": "".join(f"require('./m{index}');" for index in range(100)),
            "/s/node_modules/deep/package.json": '{"name": "deep"}',
            "/s/node_modules/deep/index.js": "require('deeper')",
        },
    )
    found = follow(["/s/all.js"], tmp_path)
    assert len(found.files) == MOST_FILES
    assert found.imports == {"deep"}


def test_other_names_for_own_files(tmp_path: Path) -> None:
    plant(
        tmp_path,
        {
            "/s/tsconfig.json": '{ // x\n "compilerOptions": {"baseUrl": ".", '
            '"paths": {"@/*": ["src/*"], "lib": ["src/lib/index.ts"],},}, /* y */ }',
            "/s/package.json": '{"name": "s", "imports": {"#db": "./src/db.js"}}',
            "/s/src/main.ts": "import '@/a'; import 'lib'; import 'src/b/c'; import '#db';"
            "import '@/gone'; import 'koa'",
            "/s/src/a.ts": "import 'in-a'",
            "/s/src/lib/index.ts": "import 'in-lib'",
            "/s/src/b/c.ts": "import 'in-c'",
            "/s/src/db.js": "import 'in-db'",
        },
    )
    found = follow(["/s/src/main.ts"], tmp_path)
    assert found.imports == {"koa", "in-a", "in-lib", "in-c", "in-db"}


def test_packages_of_the_same_workspace_are_the_users_own(tmp_path: Path) -> None:
    plant(
        tmp_path,
        {
            "/s/apps/api/main.js": "require('@s/core'); require('express')",
            "/s/node_modules/@s/core": "-> ../../packages/core",
            "/s/packages/core/package.json": '{"name": "@s/core", "main": "index.js"}',
            "/s/packages/core/index.js": "require('fastify')",
            "/s/node_modules/express/package.json": '{"name": "express"}',
        },
    )
    assert follow(["/s/apps/api/main.js"], tmp_path).imports == {"express", "fastify"}


def test_of_a_bundle_only_what_is_declared(tmp_path: Path) -> None:
    bundle = "// node_modules/express/index.js\n// node_modules/ms/index.js\nrequire('net')"
    plant(tmp_path, {"/s/out.js": bundle})
    found = follow(["/s/out.js"], tmp_path, frozenset({"npm:express"}))
    assert found.imports == {"express", "node:net"}


def test_inline_code(tmp_path: Path) -> None:
    plant(tmp_path, {"/s/app.js": "require('koa')"})
    assert follow_text("require('./app'); require('http')", "/s", tmp_path).imports == {
        "koa",
        "node:http",
    }
    assert follow_text("require('http')", None, tmp_path).imports == {"node:http"}


def test_what_is_no_code(tmp_path: Path) -> None:
    plant(tmp_path, {"/s/a.json": "{}", "/s/d/x": "", "/s/loop/package.json": '{"main": "."}'})
    for path in ("/s/a", "/s/d", "/s/loop", "/s/gone.js"):
        assert resolve(path, tmp_path) is None
    assert follow(["/s/a.json", "/gone"], tmp_path).imports == frozenset()


def test_a_broken_tsconfig_is_silent(tmp_path: Path) -> None:
    for text in ("{", "[]", '{"compilerOptions": 3}', '{"compilerOptions": {"paths": {"a": 1}}}'):
        plant(tmp_path, {"/s/tsconfig.json": text, "/s/a.ts": "import 'koa'"})
        assert follow(["/s/a.ts"], tmp_path).imports == {"koa"}
