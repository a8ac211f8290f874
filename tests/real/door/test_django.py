"""A Django app as `startproject` makes it, by its name: its pages, and the login of its admin."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from door_clients import CLIENTS, SCHEMES, Door
from door_programs import RealApp, app_folder, python_program, running
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.timeout(150)

URLS = """
from django.contrib import admin
from django.http import JsonResponse
from django.urls import path

def me(request):
    return JsonResponse({"url": request.build_absolute_uri()})

urlpatterns = [path("admin/", admin.site.urls), path("me", me)]
"""
SECURE = 'SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")\n'
USER = """
from django.contrib.auth.models import User
User.objects.create_superuser("ann", "", "secret")
"""


def _make(folder: Path) -> None:
    """Do what the first page of Django's tutorial says."""
    django = python_program("django-admin")
    python = python_program("python")
    for argv in (
        [django, "startproject", "site1", "."],
        [python, "manage.py", "migrate", "--verbosity", "0"],
        [python, "manage.py", "shell", "--verbosity", "0", "--command", USER],
    ):
        subprocess.run(argv, cwd=folder, check=True, capture_output=True, timeout=60)
    (folder / "site1" / "urls.py").write_text(URLS)


@contextmanager
def _site(door: Door, name: str, more: str = "") -> Iterator[RealApp]:
    """Have the app with the default settings and `more`, and a route to it."""
    command = [python_program("python"), "manage.py", "runserver", "PORT"]
    with app_folder({}) as folder:
        _make(folder)
        with (folder / "site1" / "settings.py").open("a") as settings:
            settings.write(more)
        with running(command, folder) as found:
            door.lead(name, found.target)
            yield found


@pytest.fixture(scope="module")
def app(door: Door) -> Iterator[RealApp]:
    """Have the app with the default settings."""
    with _site(door, "blog") as found:
        yield found


@pytest.fixture(scope="module")
def secure_app(door: Door) -> Iterator[RealApp]:
    """Have the app with the line that Django wants behind any proxy with HTTPS."""
    with _site(door, "safe", SECURE) as found:
        yield found


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("client", CLIENTS)
def test_the_name_is_allowed_by_default(door: Door, app: RealApp, client: str, scheme: str) -> None:
    said = door.get(client, door.url("blog", "/me", scheme=scheme))
    assert f'"url": "{door.url("blog", "/me")}"' in said, "without that line it knows no https"


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("client", CLIENTS)
def test_with_its_line_it_knows_https(
    door: Door, secure_app: RealApp, client: str, scheme: str
) -> None:
    url = door.url("safe", "/me", scheme=scheme)
    assert f'"url": "{url}"' in door.get(client, url)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("name", ["blog", "safe"])
def test_a_login(
    door: Door, app: RealApp, secure_app: RealApp, page: Page, name: str, scheme: str
) -> None:
    page.goto(door.url(name, "/admin/", scheme=scheme))
    page.get_by_label("Username").fill("ann")
    page.get_by_label("Password").fill("secret")
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_text("Site administration").first).to_be_visible()
