"""Each project directory has a name of its own."""

from typing import Any

from nouns import service

from homeport.model.app_name import AppKey, HeldName
from homeport.model.service import Service
from homeport.plan.app_homes import project_names
from homeport.plan.app_keys import KnownApp


def known(root: str, **changes: Any) -> KnownApp:
    one: Service = service(project_root=root or None, **changes)
    return KnownApp(key=AppKey(root=root, role="web"), service=one)


def test_names() -> None:
    apps = [
        known("/a/shop", branch="main"),
        known("/a/shop", branch="main"),
        known("/b/shop", branch="main"),
        known("/c/shop", branch="cart"),
        known("/d", branch="cart", worktree="d"),
        known("/e", project="☃"),
        known(""),
    ]
    found = {root: one.name for root, one in project_names(apps, ()).items()}
    assert found == {
        "/a/shop": "shop", "/b/shop": "b.shop", "/c/shop": "cart.shop", "/d": "shop-2",
    }  # fmt: skip


def test_who_had_it_keeps_it() -> None:
    held = [
        HeldName(key=AppKey(root="/b/shop", role="web"), name="x", home="shop"),
        HeldName(key=AppKey(root="/a/shop", role="web"), name="y", home="shop"),
        HeldName(key=AppKey(root="/c/shop", role="web"), name="z"),
        HeldName(key=AppKey(role="grafana"), name="grafana", home="grafana"),
        HeldName(key=AppKey(root="/d", role="web"), name="w", home="odd"),
    ]
    apps = [known("/a/shop", branch=None), known("/b/shop"), known("/d", project="shop")]
    found = project_names(apps, held)
    assert {root: one.name for root, one in found.items()} == {
        "/a/shop": "a.shop", "/b/shop": "shop", "/d": "odd",
    }  # fmt: skip
    assert found["/d"].why == "project shop"
    assert found["/a/shop"].why == "project shop in /a"
