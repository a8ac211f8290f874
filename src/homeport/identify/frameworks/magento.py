"""Magento."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Magento",
    imports=("Magento\\*",),
    packages=("composer:magento/product-community-edition",),
    installed=("composer:magento/product-community-edition", "composer:magento/magento2-base"),
    over=("laminas", "symfony"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8082",
            argv="/usr/bin/php8.2 -S localhost:8082 router.php",
            package="deb:php8.2-cli 8.2.7",
            runtime="php",
            installed=(
                "composer:magento/product-community-edition 2.4.7, "
                "composer:laminas/laminas-mvc 3.7.0"
            ),
            expect=Identity(
                product="PHP built-in server",
                version="8.2.7",
                framework="Magento",
                framework_version="2.4.7",
                protocol="http",
                tls=False,
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8082",
            argv="/usr/bin/php8.2 -S localhost:8082",
            package="deb:php8.2-cli 8.2.7",
            runtime="php",
            installed="composer:magento/php-compatibility-fork 0.1.0",
        ),
    ),
)
