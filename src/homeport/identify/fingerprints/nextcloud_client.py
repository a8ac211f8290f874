"""Nextcloud's and ownCloud's desktop clients, with a socket for file managers."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Nextcloud Desktop",
    kind=Kind.DESKTOP,
    protocol="nextcloud-shell",
    matches=(Match(programs=("nextcloud", "owncloud")), Match(packages=("deb:nextcloud-desktop",))),
    never_probe=True,
    auth=(Rule("peer"),),
    samples=(
        Sample(
            door="unix /run/user/1000/Nextcloud/socket",
            argv="/usr/bin/nextcloud",
            package="deb:nextcloud-desktop 3.7.3",
            expect=Identity(
                product="Nextcloud Desktop",
                version="3.7.3",
                protocol="nextcloud-shell",
                auth="peer",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9000",
            argv="'php-fpm: pool nextcloud'",
            exe="/usr/sbin/php-fpm8.2",
            package="deb:php8.2-fpm 8.2.7",
        ),
    ),
)
