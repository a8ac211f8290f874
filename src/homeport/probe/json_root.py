"""Servers that introduce themselves in the JSON or the words of their front page."""

import re

from homeport.probe.cursor import GarbledError, parse_object
from homeport.probe.json_answer import text_at
from homeport.probe.notes import Notes

# What is in the document, whom that names, and where the version is.
_ROOTS: tuple[tuple[str, str, str, str], ...] = (
    ("version.distribution", "opensearch", "OpenSearch", "version.number"),
    ("tagline", "You Know, for Search", "Elasticsearch", "version.number"),
    ("couchdb", "Welcome", "CouchDB", "version"),
    ("title", "qdrant - vector search engine", "Qdrant", "version"),
    ("status", "Meilisearch is running", "Meilisearch", "version"),
    ("neo4j_version", "", "Neo4j", "neo4j_version"),
)
_WORD = re.compile(r"^\s*Ollama is running\s*$")


def note_root(content_type: str, text: str, notes: Notes) -> None:
    """Note product and version where the front page is such a document."""
    if _WORD.match(text):
        notes.add("product", "Ollama")
    if "json" not in content_type:
        return
    try:
        document = parse_object(text)
    except GarbledError:
        return
    for place, words, product, version in _ROOTS:
        found = text_at(document, place)
        if found is not None and (not words or found == words):
            notes.add("product", product)
            notes.add_version(text_at(document, version))
            return
