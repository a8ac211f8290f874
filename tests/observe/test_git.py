"""The project of a directory, in checkouts that real git made."""

import os
import subprocess
from pathlib import Path

import pytest

from homeport.model.process import Project
from homeport.observe.git import read_project, read_projects


def _git(where: Path, *words: str) -> str:
    quiet = {
        "GIT_CONFIG_GLOBAL": "/dev/null",
        "GIT_CONFIG_SYSTEM": "/dev/null",
        "PATH": os.environ["PATH"],
        "HOME": str(where),
        "GIT_AUTHOR_NAME": "a",
        "GIT_AUTHOR_EMAIL": "a@example.com",
        "GIT_COMMITTER_NAME": "a",
        "GIT_COMMITTER_EMAIL": "a@example.com",
        "GIT_ALLOW_PROTOCOL": "file",
    }
    done = subprocess.run(
        ["git", *words], cwd=where, env=quiet, check=True, capture_output=True, text=True
    )
    return done.stdout.strip()


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    where = tmp_path / "shop"
    where.mkdir()
    _git(where, "init", "-q", "-b", "main")
    _git(where, "commit", "-q", "--allow-empty", "-m", "first")
    return where


def _project(where: Path) -> Project:
    found = read_project(where)
    assert found is not None
    return found


def test_a_checkout(shop: Path) -> None:
    (shop / "api/src").mkdir(parents=True)
    (shop / "api/package.json").write_text("{}")
    assert _project(shop / "api/src") == Project(
        name="shop", root=str(shop), branch="main", worktree=None, commit=None
    )


def test_a_branch_with_slashes(shop: Path) -> None:
    _git(shop, "checkout", "-q", "-b", "feature/cart/v2")
    assert _project(shop).branch == "feature/cart/v2"


def test_before_the_first_commit(tmp_path: Path) -> None:
    _git(tmp_path, "init", "-q", "-b", "trunk", "new")
    assert _project(tmp_path / "new").branch == "trunk"


def test_a_detached_head(shop: Path) -> None:
    _git(shop, "checkout", "-q", "--detach")
    found = _project(shop)
    assert found.branch is None
    assert found.commit == _git(shop, "rev-parse", "HEAD")[:7]


def test_a_worktree_is_named_after_the_main_checkout(shop: Path, tmp_path: Path) -> None:
    _git(shop, "worktree", "add", "-q", "-b", "cart", str(tmp_path / "shop-cart"))
    (tmp_path / "shop-cart/web").mkdir()
    assert _project(tmp_path / "shop-cart/web") == Project(
        name="shop",
        root=str(tmp_path / "shop-cart"),
        branch="cart",
        worktree="shop-cart",
        commit=None,
    )
    assert _project(shop).worktree is None


def test_a_worktree_inside_the_checkout(shop: Path) -> None:
    _git(shop, "worktree", "add", "-q", "-b", "agent", ".claude/worktrees/agent")
    found = _project(shop / ".claude/worktrees/agent")
    assert (found.name, found.worktree, found.branch) == ("shop", "agent", "agent")


@pytest.mark.parametrize(("bare", "name"), [("shop.git", "shop"), ("hut/.bare", "hut")])
def test_a_worktree_of_a_bare_repository(shop: Path, tmp_path: Path, bare: str, name: str) -> None:
    _git(tmp_path, "clone", "-q", "--bare", str(shop), bare)
    _git(tmp_path / bare, "worktree", "add", "-q", "-b", "cart", str(tmp_path / "cart"))
    found = _project(tmp_path / "cart")
    assert (found.name, found.worktree, found.branch) == (name, "cart", "cart")


def test_a_worktree_with_relative_paths(shop: Path, tmp_path: Path) -> None:
    _git(shop, "worktree", "add", "-q", "-b", "cart", str(tmp_path / "cart"))
    (tmp_path / "cart/.git").write_text("gitdir: ../shop/.git/worktrees/cart\n")
    assert _project(tmp_path / "cart").name == "shop"


def test_a_submodule_is_a_project_of_its_own(shop: Path, tmp_path: Path) -> None:
    _git(tmp_path, "init", "-q", "-b", "main", "all")
    _git(tmp_path / "all", "submodule", "--quiet", "add", str(shop), "parts/shop")
    _git(tmp_path / "all/parts/shop", "checkout", "-q", "-b", "fix")
    found = _project(tmp_path / "all/parts/shop")
    assert (found.name, found.branch, found.worktree) == ("shop", "fix", None)


def test_a_head_that_is_a_link(shop: Path) -> None:
    (shop / ".git/HEAD").unlink()
    (shop / ".git/HEAD").symlink_to("refs/heads/old-style")
    assert _project(shop).branch == "old-style"


def test_a_worktree_whose_repository_is_gone(shop: Path, tmp_path: Path) -> None:
    _git(shop, "worktree", "add", "-q", "-b", "cart", str(tmp_path / "cart"))
    (shop / ".git").rename(shop / "moved")
    (tmp_path / "cart/package.json").write_text("{}")
    assert _project(tmp_path / "cart").branch is None
    assert _project(tmp_path / "cart").name == "cart"


@pytest.mark.parametrize(
    "head", ["", "nonsense", "ref: refs/heads/.invalid", "ref: refs/remotes/x"]
)
def test_a_head_that_names_no_branch(shop: Path, head: str) -> None:
    (shop / ".git/HEAD").write_text(head)
    assert (_project(shop).branch, _project(shop).commit) == (None, None)


def test_an_empty_git_directory_is_no_checkout(tmp_path: Path) -> None:
    (tmp_path / "x/.git").mkdir(parents=True)
    assert read_project(tmp_path / "x") is None


def test_a_pipe_for_a_head_does_not_make_us_wait(tmp_path: Path) -> None:
    (tmp_path / "x/.git").mkdir(parents=True)
    os.mkfifo(tmp_path / "x/.git/HEAD")
    assert read_project(tmp_path / "x") is None


def test_a_git_file_that_is_none(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / "x/.git").write_text("something else\n")
    assert read_project(tmp_path / "x") is None


def test_git_is_never_run(shop: Path, tmp_path: Path) -> None:
    trap = tmp_path / "trap"
    trap.write_text(f"#!/bin/sh\ntouch {tmp_path}/sprung\n")
    trap.chmod(0o755)
    _git(shop, "config", "core.fsmonitor", str(trap))
    _project(shop)
    assert not (tmp_path / "sprung").exists()


class TestWithoutGit:
    def test_the_nearest_manifest(self, tmp_path: Path) -> None:
        (tmp_path / "site/api/src").mkdir(parents=True)
        (tmp_path / "site/package.json").write_text("{}")
        (tmp_path / "site/api/go.mod").write_text("module x")
        found = _project(tmp_path / "site/api/src")
        assert (found.name, found.root, found.branch) == ("api", str(tmp_path / "site/api"), None)

    def test_dependencies_belong_to_whoever_needs_them(self, tmp_path: Path) -> None:
        inner = tmp_path / "site/node_modules/vite/bin"
        inner.mkdir(parents=True)
        (tmp_path / "site/node_modules/vite/package.json").write_text("{}")
        (tmp_path / "site/package.json").write_text("{}")
        assert _project(inner).name == "site"

    def test_a_tools_own_checkout_is_nobodys(self, tmp_path: Path) -> None:
        tool = tmp_path / ".pyenv"
        tool.mkdir()
        _git(tool, "init", "-q")
        assert read_project(tool / "versions/3.12/bin") is None

    def test_a_directory_of_that_name_is_no_manifest(self, tmp_path: Path) -> None:
        (tmp_path / "x/package.json").mkdir(parents=True)
        assert read_project(tmp_path / "x") is None

    def test_no_directory_at_all(self, tmp_path: Path) -> None:
        (tmp_path / "kept/pyproject.toml").parent.mkdir()
        (tmp_path / "kept/pyproject.toml").write_text("")
        assert _project(tmp_path / "kept/removed/deep").name == "kept"

    @pytest.mark.parametrize(
        "where", ["relative", "", "/a/../b", "/nul\0", "/", "/usr/lib/python3"]
    )
    def test_nobodys_places(self, where: str) -> None:
        assert read_project(where) is None


class TestCaptured:
    def test_paths_in_files_are_the_machines_own(self, tmp_path: Path) -> None:
        root = tmp_path / "machine"
        own = root / "home/ada/shop/.git/worktrees/cart"
        own.mkdir(parents=True)
        (root / "home/ada/shop/.git/HEAD").write_text("ref: refs/heads/main\n")
        (own / "HEAD").write_text("ref: refs/heads/cart\n")
        (own / "commondir").write_text("../..\n")
        cart = root / "home/ada/cart"
        cart.mkdir()
        (cart / ".git").write_text("gitdir: /home/ada/shop/.git/worktrees/cart\n")
        assert read_project("/home/ada/cart", root) == Project(
            name="shop", root="/home/ada/cart", branch="cart", worktree="cart", commit=None
        )
        (own / "commondir").write_text("/home/ada/shop/.git\n")
        found = read_project("/home/ada/cart", root)
        assert found is not None
        assert found.name == "shop"

    def test_a_home_is_never_a_project(self, tmp_path: Path) -> None:
        (tmp_path / "etc").mkdir()
        (tmp_path / "etc/passwd").write_text("ada:x:1000:1000::/home/ada:/bin/sh\n")
        dotfiles = tmp_path / "home/ada"
        dotfiles.mkdir(parents=True)
        _git(dotfiles, "init", "-q", "-b", "main")
        (dotfiles / "package.json").write_text("{}")
        assert read_project("/home/ada", tmp_path) is None
        assert read_project("/home/ada/notes", tmp_path) is None

    def test_etckeeper_and_state(self, tmp_path: Path) -> None:
        for place in ("etc/nginx", "var/lib/app"):
            (tmp_path / place).mkdir(parents=True)
        _git(tmp_path / "etc", "init", "-q")
        (tmp_path / "var/lib/app/package.json").write_text("{}")
        assert read_project("/etc/nginx", tmp_path) is None
        assert read_project("/var/lib/app", tmp_path) is None
        _git(tmp_path / "var/lib/app", "init", "-q")
        assert read_project("/var/lib/app", tmp_path) is not None

    def test_it_does_not_lead_out_of_itself(self, shop: Path, tmp_path: Path) -> None:
        root = tmp_path / "machine"
        (root / "home").mkdir(parents=True)
        (root / "home/shop").symlink_to(shop)
        (shop / "package.json").write_text("{}")
        assert read_project("/home/shop", root) is None

    def test_many_directories_at_once(self, tmp_path: Path) -> None:
        (tmp_path / "home/a").mkdir(parents=True)
        (tmp_path / "home/a/go.mod").write_text("")
        found = read_projects(["/home/a", "/home/a", "/"], tmp_path)
        assert found["/"] is None
        assert found["/home/a"] is not None
