"""Ask the running home something over its own HTTP, with the token from the state file."""

import http.client

from homeport.errors import TooSlowError
from homeport.home.home_file import HomeFile

_PATIENCE_S = 5.0
_OK = 200


def ask(home: HomeFile, method: str, path: str, *, patience_s: float = _PATIENCE_S) -> bytes:
    """Return the body of home's answer.

    Raises: TooSlowError when home does not answer in time, or not with 200.
    """
    connection = http.client.HTTPConnection("127.0.0.1", home.port, timeout=patience_s)
    headers = {"Authorization": f"Bearer {home.token}"}
    try:
        connection.request(method, path, headers=headers)
        answer = connection.getresponse()
        body = answer.read()
    except (OSError, http.client.HTTPException) as error:
        why = str(error) or type(error).__name__
        raise TooSlowError(
            f"home (pid {home.pid}) does not answer at {home.url}: {why}",
            hint="homeport down ends it, homeport up starts it again",
        ) from error
    finally:
        connection.close()
    if answer.status != _OK:
        raise TooSlowError(
            f"home (pid {home.pid}) answers {answer.status} at {home.url}{path}",
            hint="homeport down ends it, homeport up starts it again",
        )
    return body
