"""Tell whether a certificate is a root of Homeport's that can do no harm, before root trusts it."""

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm

from homeport.errors import NotAllowedError
from homeport.guard.ca_certificates import PERMITTED

_HINT = "Give the root.crt that `homeport trust` names."


def require_local_root(pem: str) -> None:
    """Refuse everything but a self-signed CA that is constrained to localhost and loopback.

    With sudo the file is a user's, and root must not be talked into trusting a CA for all names.

    Raises: NotAllowedError.
    """
    try:
        found = x509.load_pem_x509_certificates(pem.encode())
        if len(found) != 1:
            raise NotAllowedError(f"there are {len(found)} certificates in one file", hint=_HINT)
        root = found[0]
        root.verify_directly_issued_by(root)
        is_ca = root.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
        limits = root.extensions.get_extension_for_class(x509.NameConstraints)
    except x509.ExtensionNotFound as error:
        raise NotAllowedError("this CA may sign for every name", hint=_HINT) from error
    except (ValueError, TypeError, UnsupportedAlgorithm, x509.InvalidVersion) as error:
        raise NotAllowedError("this is no certificate", hint=_HINT) from error
    except InvalidSignature as error:
        raise NotAllowedError("this certificate did not sign itself", hint=_HINT) from error
    permitted = set(limits.value.permitted_subtrees or ())
    if not is_ca or not limits.critical or permitted != set(PERMITTED):
        raise NotAllowedError("this CA is not limited to localhost and loopback", hint=_HINT)
