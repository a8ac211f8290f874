"""What a file of JavaScript loads for certain, and what it only may load."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeport.observe.rehearsal_requires import changes_modules, parse_requires

CERTAIN = {
    "const a = require('x')\n": 1,
    "'use strict';\n\nvar a = require(\"x\");\n": 3,
    "const {\n  a,\n  b,\n} = require('x')\n": 1,
    "require('x').config()\n": 1,
    "module.exports = require('x')\n": 1,
    "exports.a = require('x')\n": 1,
    "import 'x'\n": 1,
    "import a, { b as c } from 'x'\n": 1,
    'import {\n  a,\n  b\n} from "x"\n': 1,
    "import * as a from 'x' with { type: 'json' }\n": 1,
    "export * from 'x'\n": 1,
    "export { a } from 'x'\n": 1,
    "#!/usr/bin/env node\n/* a\n b */ // c\nconst a = require('x')\n": 4,
    "const r = /[/'{]/g\nconst a = require('x')\n": 2,
    "if (a) {\n  b()\n}\nconst c = require('x')\n": 4,
    "try {\n  b()\n} catch (e) {\n  c()\n}\nconst d = require('x')\n": 6,
    "f(function () {\n  b()\n})\nrequire('x')\n": 4,
}
MAYBE = (
    "try {\nrequire('x')\n} catch {}\n",
    "if (a)\nrequire('x')\n",
    "if (a)\n  b()\nelse\nrequire('x')\n",
    "a &&\nrequire('x')\n",
    "const f = () =>\nrequire('x')\n",
    "const a = b ? require('x') : 1\n",
    "  require('x')\n",
    "const a = () => require('x')\n",
    "const a = require(name)\n",
    "const a = require(`${x}`)\n",
    "import('x')\n",
    "import type { A } from 'x'\n",
    "process.exit(0)\nrequire('x')\n",
    "throw new Error()\nrequire('x')\n",
    "// require('x')\n/*\nrequire('x')\n*/\n",
    "const t = `\nrequire('x')\n`\n",
    "const t = `${a.map(b => `\nrequire('x')\n`)}`\n",
    "function f() {\nrequire('x')\n}\n",
    "export const a = 1\n",
    "module.exports = {\nrequire: require('x')\n}\n",
)


@pytest.mark.parametrize("text", CERTAIN)
def test_what_is_loaded_for_certain(text: str) -> None:
    assert [(one.module, one.line) for one in parse_requires(text)] == [("x", CERTAIN[text])]


@pytest.mark.parametrize("text", MAYBE)
def test_what_may_be_loaded(text: str) -> None:
    assert parse_requires(text) == ()


def test_json_that_is_parsed() -> None:
    text = "const a = JSON.parse(fs.readFileSync(path.join(__dirname, 'a.json'), 'utf8'))\n"
    (found,) = parse_requires(text)
    assert (found.module, found.is_text) == ("a.json", True)


def test_programs_that_change_how_modules_are_found() -> None:
    assert changes_modules("require('module-alias/register')")
    assert not changes_modules("require('module')")


@given(st.text(alphabet="(){}[]`'\"/\\*\n$ax=;", max_size=60))
def test_no_text_is_too_strange(text: str) -> None:
    parse_requires(text)


@pytest.mark.parametrize("piece", ["{", "`", "/*", "import {", "const {", "/[", "'", "\n", "${"])
def test_no_text_takes_long(piece: str) -> None:
    began = time.monotonic()
    parse_requires(piece * (100_000 // len(piece)))
    assert time.monotonic() - began < 3
