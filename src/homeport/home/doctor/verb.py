"""The verb behind every face: ask the doctor about an address, or about a command."""

from homeport.home.doctor.asked import Asked, to_question
from homeport.home.doctor.consult import Tell, consult
from homeport.model.finding import Diagnosis


def doctor(asked: Asked, *, tell: Tell | None = None) -> Diagnosis:
    """Return what is wrong with what was asked for.

    Raises: UsageError, ConfigError, NoSuchThingError for questions that make no sense.
    """
    return consult(to_question(asked), tell=tell)
