"""Start commands of which nobody but the person's own shell can tell what they do."""

from rehearsal_cases import PY, Files

_VENV_SITE = ".venv/lib/python3.11/site-packages"

# name: files, command; nobody can tell, or only the person's own shell.
UNSURE: dict[str, tuple[Files, str]] = {
    "an alias": ({"../home/.bashrc": "alias serve='python app.py'\n"}, "serve"),
    "a program of a home": ({"*../home/.local/bin/nosuchserver": "#!/bin/sh\n"}, "nosuchserver"),
    "a version manager": ({"../home/.nvm/nvm.sh": ""}, "nosuchserver"),
    "a tool of the environment": ({"*.venv/bin/nosuchserver": "#!/bin/sh\n"}, "nosuchserver"),
    "a tool of the project": ({"*node_modules/.bin/nosuchserver": "#!/bin/sh\n"}, "nosuchserver"),
    "a variable": ({}, "$SERVER app.py && ./$X"),
    "a substitution": ({}, "$(which nosuchserver) 1"),
    "an install before": ({"app.py": "import nosuchlib\n"}, f"pip install -r r.txt && {PY} app.py"),
    "an environment script": ({}, "source env.sh && nosuchserver"),
    "a script in a directory below": ({"src/app.py": ""}, f"{PY} app.py"),
    "a shell script in a directory below": ({"*bin/run.sh": ""}, "./run.sh"),
    "a module in a directory below": (
        {"app.py": "import shop\n", "lib/py/shop.py": ""}, f"{PY} app.py",
    ),
    "an environment that may be active": (
        {"app.py": "import nosuchlib\n", "env38/pyvenv.cfg": "home = /usr/bin\n",
         "env38/lib/python3.8/site-packages/nosuchlib.py": ""},
        "python3 app.py",
    ),
    "an environment of poetry": (
        {"app.py": "import nosuchlib\n",
         "../home/.cache/pypoetry/virtualenvs/x/lib/python3.11/site-packages/nosuchlib.py": ""},
        "python3 app.py",
    ),
    "what uv installs": (
        {"app.py": "import nosuchlib\n", "*../home/.local/bin/uv": "", ".venv/pyvenv.cfg": "",
         ".venv/bin/python": "-> /usr/bin/python3"},
        "uv run python app.py",
    ),
    "poetry without an environment": (
        {"app.py": "import nosuchlib\n", "*../home/.local/bin/poetry": ""},
        "poetry run python app.py",
    ),
    "a program of a directory that .bashrc names": (
        {"../home/.bashrc": "export PATH=$HOME/.tools/x:$PATH\n",
         "*../home/.tools/x/nosuchserver": ""},
        "nosuchserver",
    ),
    "another language": ({"app.py": "print 'x'\n", "*python2": ""}, "./python2 app.py"),
    "a finder of an editable install": (
        {"app.py": "import nosuchlib\n", ".venv/pyvenv.cfg": "home = /usr/bin\n",
         ".venv/bin/python": "-> /usr/bin/python3",
         f"{_VENV_SITE}/__editable__.x.pth":
          "import __editable___x_finder; __editable___x_finder.install()\n",
         f"{_VENV_SITE}/__editable___x_finder.py": "import sys\nsys.meta_path.append(1)\n"},
        ".venv/bin/python app.py",
    ),
    "a .pth that names a directory": (
        {"app.py": "import nosuchlib\n", ".venv/pyvenv.cfg": "home = /usr/bin\n",
         ".venv/bin/python": "-> /usr/bin/python3",
         f"{_VENV_SITE}/_x.pth": "../../../../../other/src\n", "../other/src/nosuchlib/a.py": ""},
        ".venv/bin/python app.py",
    ),
    "an alias of a compiler": (
        {"a.js": "require('@app/x')\n", "tsconfig.json":
         '{"compilerOptions": {"paths": {"@app/*": ["x/*"]}}}'},
        "node a.js",
    ),
    "TypeScript": ({"a.ts": "import { T } from 'nosuchpackage'\n"}, "node a.ts"),
    "plug and play": ({"a.js": "require('left')\n", ".pnp.cjs": ""}, "node a.js"),
    "npx": ({}, "npx nosuchtool"),
    "a script that another runs before": (
        {"package.json": '{"scripts": {"predev": "npm ci", "dev": "nosuchvite"}}'}, "npm run dev",
    ),
    "a script of a package below": (
        {"package.json": '{"scripts": {}}', "web/package.json": '{"scripts": {"dev": "vite"}}'},
        "npm run dev",
    ),
    "a configuration for a program that may be lenient": (
        {"c.json": "{// a comment\n\"a\": 1,}\n"}, "node --config=c.json",
    ),
    "quotes that nobody closed": ({}, "nosuchserver 'a"),
    "nothing": ({}, " ; && "),
    "a sentence": ({}, "the usual way"),
    "a key": ({}, "F5"),
    "a path of Windows": ({}, "venv\\Scripts\\nosuchserver x"),
    "JSON5 for another program": ({"c.json": "{a: 'b', // c\n}"}, "cat c.json"),
    "an environment with an editable install": (
        {"app.py": "import nosuchlib\n", "env/pyvenv.cfg": "home = /usr/bin\n",
         "env/lib/python3.11/site-packages/_x.pth": "../../../../../other\n",
         "../other/nosuchlib.py": ""},
        "python3 app.py",
    ),
}  # fmt: skip
