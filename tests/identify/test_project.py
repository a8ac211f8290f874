"""Where to look for the project of a process, best place first."""

from nouns import process

from homeport.identify.project import project_directories
from homeport.model.process import Container

INSIDE = Container(engine="docker", id="0123456789ab")


def test_the_working_directory_comes_first() -> None:
    found = project_directories(process(argv=("node", "/opt/tools/serve.js"), exe="/usr/bin/node"))
    assert found == ("/home/ada/shop", "/opt/tools", "/usr/bin")


def test_a_relative_script_stands_below_the_working_directory() -> None:
    found = project_directories(process(argv=("node", "../api/src/index.js")))
    assert found[1] == "/home/ada/api/src"


def test_dots_do_not_lead_above_the_root() -> None:
    found = project_directories(process(argv=("node", "../../x.js"), cwd="/a"))
    assert found[1] == "/"


def test_a_relative_script_without_working_directory_says_nothing() -> None:
    assert project_directories(process(argv=("node", "app.js"), cwd=None)) == ("/usr/bin",)


def test_options_name_directories() -> None:
    named = process(argv=("npm", "--prefix", "/home/ada/web", "run", "dev"), cwd="/", exe=None)
    assert project_directories(named) == ("/", "/home/ada/web")
    joined = process(argv=("gunicorn", "--chdir=/srv/app", "wsgi"), cwd="/", exe=None)
    assert project_directories(joined) == ("/", "/srv/app")
    empty = process(argv=("gunicorn", "--chdir"), cwd=None, exe=None)
    assert project_directories(empty) == ()


def test_a_program_built_in_the_project_tells_too() -> None:
    built = process(argv=("server",), cwd="/", exe="/home/ada/shop/bin/server")
    assert project_directories(built) == ("/", "/home/ada/shop/bin")


def test_a_containers_paths_are_not_ours() -> None:
    assert project_directories(process(container=INSIDE)) == ()


def test_in_our_own_container_they_are() -> None:
    assert project_directories(process(container=INSIDE), INSIDE)[0] == "/home/ada/shop"


def test_a_process_outside_while_we_are_in_a_container() -> None:
    assert project_directories(process(), INSIDE)[0] == "/home/ada/shop"
