"""Causes in a certificate: the server's, or the client's."""

from homeport.model.cause_text import CauseText

GROUP = "TLS"

CAUSES = (
    CauseText(
        code="tls-cert-untrusted",
        title="The certificate is not from anyone your client trusts",
        group=GROUP,
        symptoms=(
            "Chrome: Your connection is not private. NET::ERR_CERT_AUTHORITY_INVALID",
            "Firefox: SEC_ERROR_UNKNOWN_ISSUER or MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT",
            (
                "curl: (60) SSL certificate problem: self-signed certificate (or: unable "
                "to get local issuer certificate)"
            ),
            (
                "Node: Error: self-signed certificate, code: "
                "'DEPTH_ZERO_SELF_SIGNED_CERT'; UNABLE_TO_VERIFY_LEAF_SIGNATURE; "
                "SELF_SIGNED_CERT_IN_CHAIN"
            ),
            (
                "Python: ssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] "
                "certificate verify failed: self-signed certificate"
            ),
            "Go: x509: certificate signed by unknown authority",
            (
                "Java: PKIX path building failed: unable to find valid certification path "
                "to requested target"
            ),
            "The browser accepts it (after mkcert), Node or Python do not",
        ),
        why=(
            "A client accepts a certificate only if a chain of signatures leads from it "
            "to an authority in the client's own store. A self-signed certificate, or one "
            "of a private authority (mkcert, Caddy, Rails, ASP.NET), is in no store until "
            "somebody puts it there, and there are many stores: the system's, Firefox's, "
            "Node's, Python's certifi, Java's. Or the server leaves the intermediate "
            "certificate out."
        ),
        fixes=(
            (
                "For development, best",
                "Run mkcert -install, then mkcert localhost 127.0.0.1 ::1, and give both "
                "files to the server",
            ),
            (
                "The system shall trust an authority (Debian, Ubuntu)",
                "sudo cp ca.pem /usr/local/share/ca-certificates/NAME.crt && sudo "
                "update-ca-certificates",
            ),
            (
                "The system shall trust an authority (Fedora)",
                "sudo cp ca.pem /etc/pki/ca-trust/source/anchors/ && sudo update-ca-trust",
            ),
            (
                "The system shall trust an authority (macOS)",
                "sudo security add-trusted-cert -d -r trustRoot -k "
                "/Library/Keychains/System.keychain ca.pem",
            ),
            ("Node", 'NODE_EXTRA_CA_CERTS="$(mkcert -CAROOT)/rootCA.pem" node app.js'),
            (
                "Python",
                "Set SSL_CERT_FILE=ca.pem (ssl, httpx), REQUESTS_CA_BUNDLE=ca.pem (requests)",
            ),
            ("curl (-k only to look)", "curl --cacert ca.pem https://localhost:PORT/"),
            ("Java", "keytool -importcert -cacerts -alias NAME -file ca.pem"),
            (
                "The intermediate is missing",
                "Give the server the full chain (fullchain.pem): its own certificate "
                "first, then the intermediate",
            ),
        ),
        see_yourself=(
            (
                "openssl s_client -connect localhost:PORT -servername NAME </dev/null | "
                "grep -E 'issuer|Verify'",
                "who signed it, and the verify return code (18, 19, 20 or 21: not trusted)",
            ),
            ("curl -v https://localhost:PORT/", "the reason in one line"),
        ),
        sources=(
            "RFC 5280 section 6",
            "openssl-verification-options(1)",
        ),
    ),
    CauseText(
        code="tls-cert-name-mismatch",
        title="The certificate is for another name",
        group=GROUP,
        symptoms=(
            "Chrome: NET::ERR_CERT_COMMON_NAME_INVALID",
            "Firefox: SSL_ERROR_BAD_CERT_DOMAIN",
            (
                "curl: (60) SSL: no alternative certificate subject name matches target "
                "host name 'localhost'"
            ),
            (
                "Node: Error [ERR_TLS_CERT_ALTNAME_INVALID]: Hostname/IP does not match "
                "certificate's altnames"
            ),
            (
                "Python: certificate verify failed: Hostname mismatch, certificate is not "
                "valid for 'localhost'; IP address mismatch"
            ),
            (
                "Go: x509: certificate is valid for shop.test, not localhost; x509: "
                "certificate relies on legacy Common Name field, use SANs instead"
            ),
        ),
        why=(
            "The name or address in the URL has to be among the subjectAltName entries of "
            'the certificate; the common name (CN) is not looked at any more. "localhost" '
            "does not cover 127.0.0.1: addresses need entries of the type IP. A wildcard "
            "covers one label: *.shop.test does not cover shop.test or a.b.shop.test. A "
            "server with several certificates picks one by the name that the client sends "
            "(SNI)."
        ),
        fixes=(
            ("Now", "Use a name that is in the certificate"),
            (
                "A new certificate for all names that you use",
                "mkcert localhost 127.0.0.1 ::1 shop.test",
            ),
            (
                "Without mkcert",
                "openssl req -x509 -newkey rsa:2048 -nodes -days 365 -keyout key.pem -out "
                "cert.pem -subj /CN=localhost -addext "
                "subjectAltName=DNS:localhost,IP:127.0.0.1,IP:::1",
            ),
            (
                "The name does not resolve here",
                "curl --resolve NAME:PORT:127.0.0.1 https://NAME:PORT/",
            ),
        ),
        see_yourself=(
            (
                "openssl s_client -connect localhost:PORT -servername NAME </dev/null "
                "2>/dev/null | openssl x509 -noout -ext subjectAltName",
                "the names it is valid for",
            ),
        ),
        sources=(
            "RFC 9525",
            "RFC 6066 section 3 (SNI)",
        ),
    ),
    CauseText(
        code="tls-cert-expired",
        title="The certificate has expired, or is not valid yet",
        group=GROUP,
        symptoms=(
            "Chrome: NET::ERR_CERT_DATE_INVALID (or: Your clock is behind)",
            "Firefox: SEC_ERROR_EXPIRED_CERTIFICATE",
            "curl: (60) SSL certificate problem: certificate has expired",
            "Node: Error: certificate has expired, code: 'CERT_HAS_EXPIRED'",
            "Python: certificate verify failed: certificate has expired",
            "Go: x509: certificate has expired or is not yet valid",
        ),
        why=(
            "A certificate is valid between two dates, and the client compares them with "
            "its own clock. Development certificates are often made for a year or less "
            "and then forgotten; a renewed file helps only after the server has read it "
            "again. If the clock of the client (a virtual machine after sleep, a board "
            "without a battery) is wrong, good certificates fail too."
        ),
        fixes=(
            (
                "A certificate of mkcert",
                "Make a new one (mkcert localhost 127.0.0.1 ::1), then restart the server",
            ),
            ("Let's Encrypt", "sudo certbot renew && sudo systemctl reload nginx"),
            ("ASP.NET", "dotnet dev-certs https --clean && dotnet dev-certs https --trust"),
            ("It was renewed already", "Reload the server: it still holds the old file in memory"),
            ("The clock is wrong", "sudo timedatectl set-ntp true"),
        ),
        see_yourself=(
            (
                "openssl s_client -connect localhost:PORT -servername NAME </dev/null "
                "2>/dev/null | openssl x509 -noout -dates",
                "notBefore and notAfter",
            ),
            ("date -u", "the clock"),
        ),
        sources=(
            "RFC 5280 section 4.1.2.5",
            "openssl-x509(1)",
        ),
    ),
    CauseText(
        code="tls-client-cert-required",
        title="The server wants a certificate from you",
        group=GROUP,
        symptoms=(
            "Chrome: ERR_BAD_SSL_CLIENT_AUTH_CERT",
            "Firefox: SSL_ERROR_RX_CERTIFICATE_REQUIRED_ALERT",
            "400 Bad Request. No required SSL certificate was sent (nginx)",
            (
                "curl: (56) OpenSSL SSL_read: error:0A00045C:SSL routines::tlsv13 alert "
                "certificate required"
            ),
            "curl: (55) getpeername() failed with errno 107: Transport endpoint is not connected",
            "curl: (35) ... sslv3 alert bad certificate, or handshake failure",
            "Go: remote error: tls: certificate required",
            "kubectl, etcd, Docker over TCP, Kafka: tls: bad certificate",
        ),
        why=(
            "With mutual TLS, the server asks the client for a certificate, and refuses "
            "those that send none, or one from an authority it does not know. In TLS 1.3 "
            "the refusal (alert 116) comes after the handshake, so the connection looks "
            "fine until the first byte is read. nginx accepts the handshake and answers "
            "with 400 instead."
        ),
        fixes=(
            (
                "curl",
                "curl --cert client.pem --key client.key --cacert ca.pem https://localhost:PORT/",
            ),
            (
                "Browser",
                "Import the client's certificate as a .p12 file: openssl pkcs12 -export "
                "-in client.pem -inkey client.key -out client.p12",
            ),
            ("Python", 'requests.get(url, cert=("client.pem", "client.key"), verify="ca.pem")'),
            ("Node", "https.request({cert, key, ca, ...})"),
            (
                "It should not be asked for here",
                "Set ssl_verify_client off; (nginx) or optional, in that server block",
            ),
        ),
        see_yourself=(
            (
                "openssl s_client -connect localhost:PORT </dev/null 2>/dev/null | grep "
                "-E '^(Acceptable client|Requested Signature)'",
                "a line: the server asks for a certificate",
            ),
            ("curl -vk https://localhost:PORT/", '"Request CERT (13)" within the handshake'),
        ),
        sources=(
            "RFC 8446 section 4.3.2 and 4.4.2.4",
            "nginx documentation: ssl_verify_client",
        ),
    ),
)
