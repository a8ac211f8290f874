"""What JavaScript and TypeScript import, found without compiling it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeport.observe.clues.node_source import module_name, package_of, parse_source


@pytest.mark.parametrize(
    ("text", "modules"),
    [
        ("const a = require('express')()", "express"),
        ("import x from 'koa'; import {y} from \"@koa/router\"", "@koa/router koa"),
        ("import 'reflect-metadata'", "reflect-metadata"),
        ("import * as http from 'http'", "node:http"),
        ("import{a}from'fastify'", "fastify"),
        ("export * from 'a'; export { b } from 'b'", "a b"),
        ("const m = await import('hono')", "hono"),
        ("import(/* webpackChunkName: 'x' */ 'hono')", "hono"),
        ("import(`hono`)", "hono"),
        ("import x = require('x')", "x"),
        ("require.resolve('a')", "a"),
        ("import type { App } from 'express'; import a from 'a'", "a"),
        ("export type { App } from 'express'", ""),
        ("import type from 'express'", "express"),
        ("import { type A, b } from 'express'", "express"),
        ("import {\n  a,\n  b,\n} from 'a'", "a"),
        ("// require('express')\n/* import 'koa' */ require('a')", "a"),
        ("const s = \"require('express')\"; require('a')", "a"),
        ("const t = `\nimport x from 'express'\n`; require('a')", "a"),
        ("const r = /['\"`]/g; require('a')", "a"),
        ("x.replace(/[/'\"]/g, ''); require('a')", "a"),
        ("const u = 'http://x'; require('a')", "a"),
        ("obj.require('express'); myimport('koa')", ""),
        ("Array.from('abc'); from('x')", ""),
        ("require('node:fs/promises'); require('fs/promises')", "node:fs/promises"),
        ("import { Hono } from 'npm:hono@4'", "hono"),
        ("import * as o from 'jsr:@oak/oak@17/router'", "@oak/oak/router"),
        ("import { a } from 'https://deno.land/x/oak@v12.6.1/mod.ts'", "oak"),
        ("import { a } from 'https://esm.sh/@hono/zod@1'", "@hono/zod"),
        ("import { a } from 'https://example.org/mod.ts'", ""),
        ("import { serve } from 'bun'; import x from 'bun:sqlite'", "bun bun:sqlite"),
        ("require(name); import(`./${x}`); require('')", ""),
        ("", ""),
    ],
)
def test_imports(text: str, modules: str) -> None:
    assert " ".join(sorted(parse_source(text).modules)) == modules


def test_local_files_and_bundles() -> None:
    source = parse_source("require('./a'); import '../b.js'; import x from '/abs'; require('.')")
    assert source.local == ("./a", "../b.js", "/abs", ".")
    esbuild = (
        "// node_modules/express/lib/express.js\n// ../../node_modules/@a/b/c.js\nrequire('net')"
    )
    assert parse_source(esbuild).bundled == {"express", "@a/b"}
    assert parse_source('/***/ "./node_modules/koa/lib/a.js": (x, require)').bundled == {"koa"}


def test_names() -> None:
    assert package_of("next/server") == "next"
    assert package_of("@nestjs/core/x") == "@nestjs/core"
    assert [package_of(one) for one in ("node:http", "#x", "@/x", "~/x")] == [None] * 4
    assert module_name("a b") is None
    assert module_name("data:text/javascript,1") is None


def test_texts_that_were_made_to_hurt_are_read_in_linear_time() -> None:
    for evil in (
        "`" * 100_001,
        "/*" * 50_000,
        "import type " * 20_000,
        "=/" * 50_000,
        "'" * 99_999,
    ):
        parse_source(f"require('a')\n{evil}")
    parse_source("import" + " " * 100_000)
    parse_source("import(" + "/* " * 30_000)
    parse_source("= " + " " * 100_000 + "from")
    parse_source("import type {" + "a, " * 50_000)


_SNIPPETS = st.sampled_from(
    ["import ", "require(", "from ", "'", '"', "`", "/", "*", "\\", "\n", "a", ")", "${", "type "]
)


@given(st.text() | st.lists(_SNIPPETS).map("".join))
def test_any_text_is_survived(text: str) -> None:
    assert all(parse_source(text).modules)


@given(st.from_regex(r"(@[a-z]{1,5}/)?[a-z][a-z0-9-]{0,8}(/[a-z]{1,4})?", fullmatch=True))
def test_what_is_written_is_found(name: str) -> None:
    for text in (f"require('{name}')", f'import x from "{name}"', f"await import('{name}')"):
        assert parse_source(text).modules == {module_name(name)}
