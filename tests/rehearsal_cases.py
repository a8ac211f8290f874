"""Start commands with the trees that they are run in, and what is to be said about them."""

from collections.abc import Mapping

PY = "/usr/bin/python3"
Files = Mapping[str, str]

# name: files, command, code, subject. "*" before a name makes the file executable.
FIRES: dict[str, tuple[Files, str, str, str]] = {
    "a program that is nowhere": (
        {}, "nosuchserver --port 80", "missing-dependency", "nosuchserver",
    ),
    "a program after cd": (
        {"web/x": ""}, "cd web && nosuchserver", "missing-dependency", "nosuchserver",
    ),
    "a program after export": (
        {}, "export PORT=80; exec nosuchserver", "missing-dependency", "nosuchserver",
    ),
    "a script that is not there": ({}, "./run.sh", "app-crashed", "{}/run.sh"),
    "a script that is not executable": (
        {"run.sh": "#!/bin/sh\ntrue\n"}, "./run.sh", "app-crashed", "{}/run.sh",
    ),
    "an interpreter that is not there": (
        {"*run": "#!/opt/nowhere/python\n"}, "./run", "missing-dependency", "/opt/nowhere/python",
    ),
    "an interpreter that env does not find": (
        {"*run": "#!/usr/bin/env nosuchinterpreter\n"}, "./run",
        "missing-dependency", "nosuchinterpreter",
    ),
    "a first line with the end of Windows": (
        {"*run": "#!/bin/sh\r\ntrue\r\n"}, "./run", "app-crashed", "{}/run",
    ),
    "an environment that was deleted": (
        {"app.py": ""}, ".venv/bin/python app.py", "missing-dependency", ".venv/bin/python",
    ),
    "a Python script that is not there": ({}, f"{PY} app.py", "app-crashed", "{}/app.py"),
    "an import": (
        {"app.py": "import os\nimport nosuchlib\n"}, f"{PY} app.py", "missing-dependency",
        "nosuchlib",
    ),
    "an import by python3 of PATH": (
        {"app.py": "import nosuchlib.inner as x\n"}, "PORT=1 python3 -u app.py 8080",
        "missing-dependency", "nosuchlib",
    ),
    "an import in a module of its own": (
        {"app.py": "from shop import views\n", "shop/__init__.py": "",
         "shop/views.py": "from nosuchlib import Thing\n"},
        f"{PY} app.py", "missing-dependency", "nosuchlib",
    ),
    "a relative import": (
        {"shop/__init__.py": "", "shop/__main__.py": "from .views import x\n",
         "shop/views.py": "import nosuchlib\n"},
        f"{PY} -m shop", "missing-dependency", "nosuchlib",
    ),
    "a module to run that is not there": (
        {}, f"{PY} -m nosuchlib.server", "missing-dependency", "nosuchlib",
    ),
    "an import before a pipe": (
        {"app.py": "import nosuchlib\n"}, f"{PY} app.py 2>&1 | grep -q x",
        "missing-dependency", "nosuchlib",
    ),
    "an import in sh -c": (
        {"app.py": "import nosuchlib\n"}, f"sh -c '{PY} app.py'", "missing-dependency", "nosuchlib",
    ),
    "an import of an executable script": (
        {"*app": "#!/usr/bin/python3\nimport nosuchlib\n"}, "./app", "missing-dependency",
        "nosuchlib",
    ),
    "no Python": ({"app.py": "def main(:\n"}, f"{PY} app.py", "app-crashed", "{}/app.py"),
    "no Python in a module": (
        {"app.py": "import views\n", "views.py": "x = = 1\n"}, f"{PY} app.py", "app-crashed",
        "{}/views.py",
    ),
    "JSON that a script reads": (
        {"app.py": "import json\nconfig = json.load(open('config.json'))\n",
         "config.json": '{\n "port": 80,\n}'},
        f"{PY} app.py", "app-crashed", "{}/config.json",
    ),
    "JSON that a function reads": (
        {"app.py": "import json\nfrom pathlib import Path\nP = Path(__file__).parent / 'c.json'\n"
                   "def load():\n    return json.loads(P.read_text())\n"
                   "def main():\n    load()\nif __name__ == '__main__':\n    main()\n",
         "c.json": "{'a': 1}"},
        f"{PY} app.py", "app-crashed", "{}/c.json",
    ),
    "JSON with a byte order mark": (
        {"app.py": "import json\nwith open('c.json') as f:\n    c = json.load(f)\n",
         "c.json": '\ufeff{"a": 1}'},
        f"{PY} app.py", "app-crashed", "{}/c.json",
    ),
    "JSON on the command line": (
        {"app.py": "import json, sys\njson.load(open(sys.argv[2]))\n", "c.json": "{,}"},
        f"{PY} app.py --config c.json", "app-crashed", "{}/c.json",
    ),
    "TOML that a script reads": (
        {"app.py": "import tomllib\nc = tomllib.loads(open('c.toml').read())\n",
         "c.toml": "port = = 80\n"},
        f"{PY} app.py", "app-crashed", "{}/c.toml",
    ),
    "INI on the command line": (
        {"app.py": "import configparser, sys\nconfigparser.ConfigParser().read(sys.argv[1])\n",
         "c.ini": "port = 80\n"},
        f"{PY} app.py c.ini", "app-crashed", "{}/c.ini",
    ),
    "a script of Node that is not there": ({}, "node server.js", "app-crashed", "{}/server.js"),
    "a package": (
        {"server.js": "const http = require('http');\nconst x = require('nosuchpackage')\n"},
        "node server.js", "missing-dependency", "nosuchpackage",
    ),
    "a package after lines without semicolons": (
        {"server.js": "'use strict'\nconst fs = require('fs')\nconst {\n  a,\n  b\n} = "
                      "require('nosuchpackage')\n"},
        "NODE_ENV=production node server.js", "missing-dependency", "nosuchpackage",
    ),
    "a package of a module": (
        {"server.mjs": "import fs from 'node:fs'\nimport { a } from './lib/a.mjs'\n",
         "lib/a.mjs": "// x\nexport * from '@scope/nosuchpackage/inner'\n"},
        "node server.mjs", "missing-dependency", "@scope/nosuchpackage",
    ),
    "a package of a required directory": (
        {"server.js": "require('./lib')\n", "lib/index.js":
         "module.exports = require('nosuchpackage')"},
        "node server", "missing-dependency", "nosuchpackage",
    ),
    "JSON that Node requires": (
        {"server.js": "const c = require('./c.json')\n", "c.json": '{"a": 1,}'}, "node server.js",
        "app-crashed", "{}/c.json",
    ),
    "JSON that Node parses": (
        {"server.js": "const fs = require('fs')\nconst c = JSON.parse(fs.readFileSync('c.json'))\n",
         "c.json": '\ufeff{"a": 1}'},
        "node server.js", "app-crashed", "{}/c.json",
    ),
    "a script of npm that is not there": (
        {"package.json": '{"scripts": {"build": "true"}}'}, "npm run dev", "app-crashed", "dev",
    ),
    "a tool of a script": (
        {"package.json": '{"scripts": {"dev": "nosuchvite --port 80"}}'}, "npm run dev",
        "missing-dependency", "nosuchvite",
    ),
    "a package of a script": (
        {"package.json": '{"scripts": {"start": "node server.js"}}',
         "server.js": "require('nosuchpackage')"},
        "npm start", "missing-dependency", "nosuchpackage",
    ),
    "package.json that is no JSON": (
        {"package.json": '{"scripts": {"start": "node a.js",}}'}, "npm start", "app-crashed",
        "{}/package.json",
    ),
    "a shell script that is not there": ({}, "bash run.sh", "app-crashed", "{}/run.sh"),
}  # fmt: skip

# name: files, command; each of them ends well when it is run.
SILENT: dict[str, tuple[Files, str]] = {
    "a builtin": ({}, "true"),
    "a program on a PATH of the command": ({"*bin/nosuch": "#!/bin/sh\n"}, "PATH=bin:$PATH nosuch"),
    "a function": ({}, "f() { true; }; f"),
    "what may fail": ({}, "nosuchserver || true"),
    "what was made before": ({}, "printf '#!/bin/sh\\n' > a; chmod +x a; ./a"),
    "an installed module": ({"app.py": "import pip\n"}, f"{PY} app.py"),
    "a compiled module": ({"app.py": "import _socket, _struct\n"}, f"{PY} app.py"),
    "an import that is tried": (
        {"app.py": "try:\n    import nosuchlib\nexcept ImportError:\n    nosuchlib = None\n"},
        f"{PY} app.py",
    ),
    "an import on a condition": (
        {"app.py": "import sys\nif sys.platform == 'win32':\n    import nosuchlib\n"},
        f"{PY} app.py",
    ),
    "an import in a function": ({"app.py": "def f():\n    import nosuchlib\n"}, f"{PY} app.py"),
    "an import for types": (
        {"app.py": "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import nosuchlib\n"},
        f"{PY} app.py",
    ),
    "an import in a text": (
        {"app.py": '"""\nimport nosuchlib\n"""\n# import nosuchlib\n'}, f"{PY} app.py",
    ),
    "an import that is suppressed": (
        {"app.py": "from contextlib import suppress\nwith suppress(ImportError):\n"
                "    import nosuchlib\n"},
        f"{PY} app.py",
    ),
    "a module that is tried and imports": (
        {"app.py": "try:\n    import fast\nexcept ImportError:\n    pass\n", "fast.py":
         "import nosuchlib\n"},
        f"{PY} app.py",
    ),
    "local modules": (
        {"app.py": "import shop.views\nfrom shop import models\nimport one\n", "one.py": "",
         "shop/__init__.py": "", "shop/views.py": "from . import models\nfrom .models import x\n",
         "shop/models.py": "x = 1\n"},
        f"{PY} app.py",
    ),
    "a namespace package": (
        {"app.py": "import space.inner\n", "space/inner/mod.py": ""}, f"{PY} app.py",
    ),
    "what is only in some versions": (
        {"app.py": "import sys\nimport tomllib\nimport asyncore\nimport distutils\n"},
        f"{PY} -W ignore app.py",
    ),
    "an src layout on PYTHONPATH": (
        {"app.py": "import shop\n", "src/shop/__init__.py": ""}, f"PYTHONPATH=src {PY} app.py",
    ),
    "a path that the script adds": (
        {"app.py": "import sys\nsys.path.append('far/away')\nimport nosuchlib\n",
         "far/away/nosuchlib.py": ""},
        f"{PY} app.py",
    ),
    "a module that the script makes": (
        {"app.py": "import sys, types\nsys.modules['nosuchlib'] = types.ModuleType('x')\n"
                "import nosuchlib\n"},
        f"{PY} app.py",
    ),
    "a script that ends before": (
        {"app.py": "import sys\nsys.exit(0)\nimport nosuchlib\n"}, f"{PY} app.py",
    ),
    "a module of a script": (
        {"web/app.py": "import near\n", "web/near.py": ""}, f"{PY} web/app.py",
    ),
    "a module of the current directory": (
        {"near.py": "", "web/__init__.py": "", "web/app.py": "import near\n"}, f"{PY} -m web.app",
    ),
    "a directory": ({"web/__main__.py": "import near\n", "web/near.py": ""}, f"{PY} web"),
    "inline code": ({}, f"{PY} -c 'print(1)'"),
    "JSON that is tried": (
        {"app.py": "import json\ntry:\n    c = json.load(open('c.json'))\nexcept ValueError:\n"
                "    c = {}\n",
         "c.json": "{,}"},
        f"{PY} app.py",
    ),
    "JSON that is written": (
        {"app.py": "import json\njson.dump({}, open('c.json', 'w'))\njson.loads('1')\n", "c.json":
         "{,}"},
        f"{PY} app.py",
    ),
    "JSON that nothing calls for": (
        {"app.py": "import json\ndef later():\n    return json.load(open('c.json'))\n", "c.json":
         "{,}"},
        f"{PY} app.py",
    ),
    "JSON with comments, read as such": (
        {"app.py": "import re, json, sys\nopen(sys.argv[1]).read()\n", "tsconfig.json": "{// a\n}"},
        f"{PY} app.py tsconfig.json",
    ),
    "an output": ({"app.py": "", "out.json": "{,}"}, f"{PY} app.py --output out.json"),
    "a good configuration": (
        {"app.py": "import json\njson.load(open('c.json'))\n", "c.json": '{"a": [1, NaN]}'},
        f"{PY} app.py",
    ),
    "built-in modules": (
        {"a.js": "require('http'); require('node:test'); require('fs/promises')\n"}, "node a.js",
    ),
    "a package that is tried": (
        {"a.js": "let x\ntry {\n  x = require('nosuchpackage')\n} catch (e) {}\n"
                "try { require('b') } catch {}\n"},
        "node a.js",
    ),
    "a package without indentation that is tried": (
        {"a.js": "try {\nrequire('nosuchpackage')\n} catch (e) {\n}\n"}, "node a.js",
    ),
    "a package on a condition": (
        {"a.js": "if (process.env.NOT)\nrequire('nosuchpackage')\nconst y = process.env.NOT\n"
                 "  && require('nosuchpackage')\n"},
        "node a.js",
    ),
    "a package in a comment, a text and a template": (
        {"a.js": "/*\nrequire('nosuchpackage')\n*/\nconst t = `\nrequire('nosuchpackage')\n`\n"
                 "const r = /[`'\"]/\n// require('nosuchpackage')\n"},
        "node a.js",
    ),
    "a package in a function": (
        {"a.js": "function f() {\nrequire('nosuchpackage')\n}\nconst g = () =>\n"
                "require('nosuchpackage')\n"},
        "node a.js",
    ),
    "a package of a workspace": (
        {"node_modules/left/index.js": "", "apps/web/a.js": "require('left')\n"},
         "node apps/web/a.js",
    ),
    "a scoped package": (
        {"node_modules/@a/b/package.json": "{}", "node_modules/@a/b/c.js": "",
         "a.js": "require('@a/b/c')\n"}, "node a.js",
    ),
    "what package.json calls otherwise": (
        {"package.json": '{"imports": {"#lib/*": "./lib/*.js"}}', "lib/x.js": "",
         "a.js": "require('#lib/x')\n"}, "node a.js",
    ),
    "a package that requires itself": (
        {"package.json": '{"name": "mine", "exports": {".": "./b.js"}}', "b.js": "",
         "a.js": "require('mine')\n"}, "node a.js",
    ),
    "relative directories": (
        {"a.js": "require('./lib'); require('.')\n", "index.js": "", "lib/package.json":
         '{"main": "x"}',
         "lib/x.js": ""}, "node a",
    ),
    "a hook": (
        {"a.js": "require('@/x')\nrequire('nosuchpackage')\n",
         "h.js": "const M = require('module')\nM._load = () => 1\n"}, "node -r ./h.js a.js",
    ),
    "NODE_PATH": ({"a.js": "require('left')\n", "far/left.js": ""}, "NODE_PATH=far node a.js"),
    "JSON with a byte order mark, required": (
        {"a.js": "require('./c.json')\n", "c.json": '\ufeff{"a": 1}'}, "node a.js",
    ),
    "a script of npm": (
        {"package.json": '{"scripts": {"dev": "tool a.js"}}', "*node_modules/.bin/tool":
         "#!/bin/sh\n"},
        "npm run dev",
    ),
    "a template in a template": (
        {"a.js": "const t = `${[1].map(() => `\nconst x = require('nosuchpackage')\n`)}`\n"},
        "node a.js",
    ),
    "a shell script": ({"run.sh": "true\n"}, "sh run.sh"),
}  # fmt: skip
