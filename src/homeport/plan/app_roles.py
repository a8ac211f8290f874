"""What an app is within its project: the page, the API behind it, the docs, or a tool."""

from homeport.model.service import Service
from homeport.plan.host_names import to_label

WEB, API, APP, DOCS = "web", "api", "app", "docs"
# Who gets the project's bare name where several start at the same time.
RANKS = (WEB, APP, API, DOCS)
_PAGE_KINDS = ("dev-server", "web-server")
_APP_KINDS = (None, "runtime", "app-server")
# What is no app that somebody opens by name.
_NO_APPS = ("debugger", "desktop", "system", "network")
_WEB_PROTOCOLS = ("http", "websocket", "grpc")

# Frameworks that come with pages of their own; the rest is as a rule the API behind a page.
_PAGES = frozenset(
    {
        "adonisjs", "angular", "astro", "blazor", "buffalo", "cakephp", "catalyst", "chainlit",
        "codeigniter", "dash", "django", "drupal", "fresh", "gradio", "grails", "hanami",
        "keystonejs", "laravel", "leptos", "lit", "magento", "masonite", "meteor", "next-js",
        "nicegui", "nuxt", "padrino", "panel", "payload", "phoenix", "plone", "preact", "qwik",
        "rails", "react", "react-router", "remix", "shiny", "solid", "solidstart", "streamlit",
        "svelte", "sveltekit", "symfony", "tanstack-start", "umbraco", "vaadin", "vue", "wagtail",
        "wordpress", "yii", "zope",
    }
)  # fmt: skip
_APIS = frozenset(
    {
        "actix-web", "apiflask", "apollo-server", "ariadne", "axum", "beego", "blacksheep", "chi",
        "connect", "connexion", "django-ninja", "dropwizard", "echo", "elysia", "esmerald",
        "falcon", "fastapi", "fastify", "feathers", "fiber", "gin", "go-zero", "goframe",
        "gorilla-mux", "grape", "graphene", "graphql-yoga", "grpc", "grpc-dotnet", "grpc-go",
        "grpc-java", "h3", "hapi", "hertz", "hono", "hug", "huma", "iris", "javalin", "jersey",
        "jsonrpcserver", "koa", "kratos", "ktor", "langserve", "litestar", "loopback", "lumen",
        "mcp", "mercurius", "micro", "micronaut", "midway", "moleculer", "nameko", "nestjs", "oak",
        "parse-server", "plumber", "poem", "polka", "ratpack", "restify", "rocket", "salvo",
        "sanic", "socket-io", "spring-boot", "spyne", "starlette", "strawberry-graphql", "tonic",
        "trpc", "warp", "ws",
    }
)  # fmt: skip
_DOCS = frozenset(
    {
        "docsify", "docusaurus", "honkit", "mdbook", "mkdocs", "pdoc", "pydoc", "redocly",
        "sphinx-autobuild", "vitepress", "vuepress", "zensical",
    }
)  # fmt: skip
# Tools that are served beside the app, by their own names.
_TOOLS = frozenset(
    {
        "histoire", "ladle", "marp", "reveal-md", "slidev", "storybook", "swagger-ui-watcher",
    }
)  # fmt: skip
_MOCKS = frozenset({"json-server", "serverless-offline", "aws-sam-cli", "chalice", "langgraph"})
# Folders of a monorepo that say no more than the role does.
_PAGE_FOLDERS = ("web", "www", "site", "website", "frontend", "front", "client", "ui", "app")
_API_FOLDERS = ("api", "backend", "back", "server", "service")
_ANY_FOLDERS = (
    "src", "dist", "build", "public", "static", "bin", "cmd", "main", "out", "target", "app", "lib",
)  # fmt: skip
_GENERIC = {WEB: _PAGE_FOLDERS, API: _API_FOLDERS, APP: (*_PAGE_FOLDERS, *_API_FOLDERS)}


def is_app(one: Service) -> bool:
    """Return whether `one` is something that gets a name: an HTTP server somebody wants.

    A unix socket keeps strangers out by its permissions, which a door on a port does not: only a
    project's own app is opened by itself, never the socket of a container engine.
    """
    if one.product == "Homeport" or one.kind in _NO_APPS:
        return False
    if one.protocol not in _WEB_PROTOCOLS or (one.is_background and one.project is None):
        return False
    if one.transport == "unix":
        return bool(one.path and one.project_root) and one.kind in (*_APP_KINDS, *_PAGE_KINDS)
    return one.transport == "tcp" and one.port is not None


def role_of(one: Service) -> str:
    """Return the role of an app, "app" where nothing tells."""
    words = {to_label(one) for one in (one.framework, one.product) if one}
    for group, role in ((_DOCS, DOCS), (_PAGES, WEB), (_APIS | _MOCKS, API)):
        if words & group:
            return role
    if words & _TOOLS:
        return to_label(one.product or "") or APP
    if one.protocol == "grpc":
        return API
    if one.kind in _PAGE_KINDS:
        return WEB
    if one.kind in _APP_KINDS:
        return APP
    return to_label(one.product or "") or APP


def folder_of(one: Service) -> str:
    """Return where in its project the app runs, "" for its root and what is outside."""
    root, cwd = one.project_root, one.cwd
    if not root or not cwd or not cwd.startswith(f"{root.rstrip('/')}/"):
        return ""
    return cwd[len(root.rstrip("/")) + 1 :].strip("/")


def folder_word(folder: str, role: str) -> str | None:
    """Return what the folder adds to a name, None when that is no more than the role says."""
    for part in reversed(folder.split("/")):
        label = to_label(part)
        if label is None or label in _ANY_FOLDERS:
            continue
        return None if label in _GENERIC.get(role, ()) or label == role else label
    return None
