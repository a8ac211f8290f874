"""Yii."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Yii",
    packages=("composer:yiisoft/yii2", "composer:yiisoft/yii"),
    installed=("composer:yiisoft/yii2", "composer:yiisoft/yii", "composer:yiisoft/yii-http"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/bin/php8.2 -S localhost:8080 -t web",
            package="deb:php8.2-cli 8.2.7",
            runtime="php",
            installed="composer:yiisoft/yii2 2.0.49",
            expect=Identity(
                product="PHP built-in server",
                version="8.2.7",
                framework="Yii",
                framework_version="2.0.49",
                protocol="http",
                tls=False,
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/bin/php8.2 -S localhost:8080",
            package="deb:php8.2-cli 8.2.7",
            runtime="php",
            installed="composer:yiisoft/arrays 3.0.0",
        ),
    ),
)
