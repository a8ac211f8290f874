"""Names that fit, and that stay whatever else comes and goes."""

from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from nouns import service

from homeport.model.app_name import AppKey, HeldName, Naming, Renamed, Wishes
from homeport.model.front import Place
from homeport.model.service import Service
from homeport.plan.app_names import name_apps
from homeport.plan.app_places import place_of
from homeport.plan.host_names import parse_name

ROOT = "/home/ada/shop"


def app(port: int = 5173, root: str | None = ROOT, **changes: Any) -> Service:
    plain = {
        "protocol": "http", "project_root": root, "cwd": root, "kind": "dev-server",
        "project": root.rpartition("/")[2] if root else None, "branch": "main", "product": "Vite",
    }  # fmt: skip
    return service(port, **{**plain, **changes})


def api(port: int = 8000, **changes: Any) -> Service:
    return app(
        port, **{"product": "uvicorn", "framework": "FastAPI", "kind": "app-server", **changes}
    )


def names(naming: Naming) -> dict[int | None, str]:
    return {one.route.place.port: one.route.name for one in naming.apps if one.route.place}


def named(
    *services: Service, before: tuple[HeldName, ...] = (), **wishes: object
) -> dict[int | None, str]:
    return names(name_apps(services, before, Wishes(**wishes)))  # type: ignore[arg-type]


def test_a_project_and_its_parts() -> None:
    assert named(app()) == {5173: "shop"}
    assert named(app(), api()) == {5173: "shop", 8000: "api.shop"}
    storybook = app(6006, product="Storybook")
    assert named(app(), storybook) == {5173: "shop", 6006: "storybook.shop"}
    assert named(app(cwd=f"{ROOT}/apps/admin"), app(1, cwd=f"{ROOT}/apps/web")) == {
        5173: "admin.shop",
        1: "shop",
    }


def test_who_is_alone_can_be_reached_by_the_bare_name_too() -> None:
    (alone,) = name_apps([api()]).apps
    assert (alone.route.name, alone.also) == ("api.shop", ("shop",))
    assert [one.also for one in name_apps([api(), app()]).apps] == [(), ()]
    assert name_apps([app()]).apps[0].also == ()
    taken = Wishes(taken=(("shop", Place(port=1)),))
    assert name_apps([api()], (), taken).apps[0].also == ()


def test_worktrees_stand_before_the_project() -> None:
    cart = app(1, "/home/ada/cart", project="shop", branch="cart", worktree="cart")
    detached = app(2, "/home/ada/tree", project="shop", branch=None, worktree="tree")
    odd = app(3, "/home/ada/odd", project="shop", branch="☃", worktree="☃")
    assert named(cart, detached, app()) == {5173: "shop", 1: "cart.shop", 2: "tree.shop"}
    found = name_apps([cart, detached, odd])
    assert [one.why for one in found.apps] == [
        "project shop, branch cart",
        "project shop",
        "project shop, worktree tree",
    ]


def test_without_a_project() -> None:
    grafana = app(3000, None, product="Grafana", kind="monitoring")
    node = app(4000, None, product="Node.js", kind="runtime")
    web = app(80, None, container="Shop_Web-1")
    odd = app(81, None, container="☃")
    assert named(grafana, node, web, odd) == {
        3000: "grafana", 4000: "node-4000", 80: "shop-web-1", 81: "app",
    }  # fmt: skip
    whys = {one.route.name: one.why for one in name_apps([grafana, node, web]).apps}
    assert whys["grafana"] == "it is Grafana, in no project"
    assert whys["shop-web-1"] == "container Shop_Web-1"
    assert "process and port" in whys["node-4000"]


def test_projects_of_the_same_name() -> None:
    one, two = app(1, "/home/ada/shop"), app(2, "/home/ada/old/shop", branch=None)
    before = name_apps([one]).held
    assert named(one, two, api(8, project_root="/home/ada/old/shop"), before=before) == {
        1: "shop",
        2: "old.shop",
        8: "api.old.shop",
    }
    three = app(3, "/home/ada/new/shop", branch="cart")
    assert named(one, three, before=before) == {1: "shop", 3: "cart.shop"}
    many = [app(at, f"/{'☃' * at}/shop") for at in range(1, 5)]
    assert sorted(named(*many).values()) == ["shop", "shop-2", "shop-3", "shop-4"]
    assert named(*reversed(many)) == named(*many)
    assert name_apps(many).apps[-1].why == "project shop, the name shop was not free"


def test_a_project_keeps_its_name() -> None:
    cart = app(1, "/home/ada/cart", project="shop", branch="cart", worktree="cart")
    held = name_apps([cart]).held
    other = replace(cart, branch="pay", framework="FastAPI", product=None)
    (found,) = name_apps([other], held).apps
    assert (found.route.name, found.also) == ("api.cart.shop", ())
    assert found.why == "project shop, FastAPI is its api"


def test_parts_that_have_the_same_name() -> None:
    one, two = app(1, cwd=f"{ROOT}/a/admin"), app(2, cwd=f"{ROOT}/b/admin")
    assert named(one, two) == {1: "admin.shop", 2: "web.shop"}
    three, four = app(3, cwd=f"{ROOT}/c/admin"), app(4, cwd=f"{ROOT}/d/admin", product=None)
    five = app(5, cwd=f"{ROOT}/e/admin")
    naming = name_apps([one, two, three, four, five])
    assert names(naming)[3] == "vite.shop"
    assert names(naming)[4] == "admin-2.shop"
    assert naming.apps[3].why.endswith("that name was not free")
    twins = [app(at) for at in (1, 2, 3)]
    assert named(*twins) == {1: "shop", 2: "shop-2", 3: "shop-3"}
    assert [one.why for one in name_apps(twins).apps][1] == "project shop, number 2"


def test_names_that_are_homeports_own_or_nothing() -> None:
    assert named(app(root="/srv/homeport")) == {5173: "homeport-app"}
    assert named(app(root="/srv/5173")) == {5173: "app-5173"}
    assert named(app(root="/srv/☃")) == {5173: "web"}
    long = [app(at, "/srv/" + "a" * 80) for at in (1, 2)]
    first, second = named(*long).values()
    assert second.endswith("-2")
    assert len(first) == len(second) == 63


def test_a_name_follows_its_app() -> None:
    first = name_apps([app(), api()])
    assert named(app(5999), api(8001), before=first.held) == {5999: "shop", 8001: "api.shop"}
    alone = name_apps([api()], first.held)
    assert [one.name for one in alone.held] == ["api.shop", "shop"]
    other = app(1, "/home/ada/b/shop")
    assert named(other, before=alone.held) == {1: "b.shop"}, "who had it first keeps it"


def test_what_the_user_wants() -> None:
    first = name_apps([app(), api()])
    key = first.apps[1].key
    assert key.role == "web"
    wish = (Renamed(key=key, name="store"), Renamed(key=first.apps[0].key, name="store"))
    found = name_apps([app(), api()], first.held, Wishes(renamed=wish, hidden=(key,)))
    assert names(found) == {5173: "store", 8000: "api.shop"}
    assert [one.route.is_hidden for one in found.apps] == [False, True]
    assert [one.why for one in found.apps] == [
        "project shop, FastAPI is its api",
        "you named it so",
    ]
    after = name_apps([app(), api()], found.held)
    assert names(after) == names(found)
    assert after.apps[1].why == "it has had this name since it was first seen"
    assert named(app(), renamed=(Renamed(key=key, name="no name"),)) == {5173: "shop"}


def test_a_route_of_the_user_takes_the_name_unless_it_leads_there() -> None:
    held = name_apps([app()]).held
    assert named(app(), before=held, taken=(("shop", Place(port=9)),)) == {5173: "web.shop"}
    assert named(app(), before=held, taken=(("shop", Place(port=5173)),)) == {5173: "shop"}
    exact = place_of(app())
    assert named(app(), before=held, taken=(("shop", exact),)) == {5173: "shop"}
    away = Place(name="example.com", port=5173)
    assert named(app(), before=held, taken=(("shop", away),)) == {5173: "web.shop"}
    gone = name_apps([], held, Wishes(taken=(("shop", exact),)))
    assert gone.held == (), "a name that is no longer its own is forgotten"


def test_what_is_remembered_has_an_end() -> None:
    held = tuple(HeldName(key=AppKey(role=f"r{at}"), name=f"n{at}") for at in range(400))
    assert name_apps([], held).held == held[:300]
    assert name_apps([], (held[0], held[0])).held == (held[0],)


_SERVICES = st.lists(
    st.builds(
        app,
        st.integers(1, 65_535),
        st.sampled_from([None, "/a/shop", "/b/shop", "/c/api", "/d/homeport", "/e/größe", "/f/☃"]),
        kind=st.sampled_from([None, "dev-server", "runtime", "app-server", "search", "debugger"]),
        product=st.sampled_from([None, "Vite", "uvicorn", "Storybook", "MkDocs", "Elasticsearch"]),
        framework=st.sampled_from([None, "FastAPI", "Django"]),
        branch=st.sampled_from([None, "main", "cart"]),
        worktree=st.sampled_from([None, "cart"]),
        addresses=st.sampled_from([("127.0.0.1",), ("::1",), ("0.0.0.0", "::")]),
        namespace=st.sampled_from([None, "blue"]),
        container=st.sampled_from([None, None, "db-1"]),
    ),
    max_size=8,
    unique_by=lambda one: (one.port, one.addresses, one.namespace),
)


@settings(deadline=None)
@given(_SERVICES)
def test_every_app_has_one_valid_name(services: list[Service]) -> None:
    naming = name_apps(services)
    found = [name for one in naming.apps for name in (one.route.name, *one.also)]
    assert len(found) == len(set(found))
    assert all(parse_name(name) == name for name in found)
    assert len({one.key for one in naming.apps}) == len(naming.apps)


@settings(deadline=None)
@given(_SERVICES, st.randoms())
def test_the_same_again_changes_nothing(services: list[Service], chance: object) -> None:
    first = name_apps(services)
    shuffled = sorted(services, key=lambda one: (one.port or 0) * 7919 % 101)
    assert name_apps(shuffled).apps == first.apps
    again = name_apps(services, first.held)
    assert again == first
    assert name_apps(services, again.held) == again


@settings(deadline=None)
@given(_SERVICES, _SERVICES)
def test_who_comes_and_goes_renames_nobody(stay: list[Service], come: list[Service]) -> None:
    elsewhere = [
        replace(one, project_root=f"/z{one.project_root}", container=None, port=(one.port or 0) + 1)
        for one in come
    ]
    before = name_apps(stay)
    more = name_apps([*stay, *elsewhere], before.held)
    kept = {one.key: one.route.name for one in more.apps}
    assert all(kept[one.key] == one.route.name for one in before.apps)
    after = name_apps(stay, more.held)
    assert {one.key: one.route.name for one in after.apps} == {
        one.key: one.route.name for one in before.apps
    }
