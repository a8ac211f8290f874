"""The environment variables that steer clients of local servers; the doctor reads no others."""

PROXY_VARIABLES = (
    "http_proxy", "https_proxy", "all_proxy", "no_proxy",
    "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY",
)  # fmt: skip
TRUST_VARIABLES = (
    "SSL_CERT_FILE", "SSL_CERT_DIR", "CURL_CA_BUNDLE", "REQUESTS_CA_BUNDLE", "NODE_EXTRA_CA_CERTS",
    "PIP_CERT", "GIT_SSL_CAINFO",
)  # fmt: skip
CLIENT_VARIABLES = (*PROXY_VARIABLES, *TRUST_VARIABLES)
