"""Which Debian package brings which shared library."""

_TABLE = """
libaio.so=libaio1 libasound.so=libasound2 libatk-1.0.so=libatk1.0-0
libatk-bridge-2.0.so=libatk-bridge2.0-0 libatomic.so=libatomic1 libavcodec.so=libavcodec-dev
libbz2.so=libbz2-1.0 libcairo.so=libcairo2 libcap.so=libcap2 libcrypto.so.3=libssl3
libcups.so=libcups2 libcurl-gnutls.so=libcurl3-gnutls libcurl.so=libcurl4 libdrm.so=libdrm2
libEGL.so=libegl1 libev.so=libev4 libevent-2.1.so=libevent-2.1-7 libffi.so=libffi8
libfontconfig.so=libfontconfig1 libfreetype.so=libfreetype6 libgbm.so=libgbm1
libgcc_s.so=libgcc-s1 libgdal.so=libgdal-dev libgdk-3.so=libgtk-3-0
libgdk_pixbuf-2.0.so=libgdk-pixbuf-2.0-0 libgeos_c.so=libgeos-c1v5 libgfortran.so=libgfortran5
libGL.so=libgl1 libglib-2.0.so=libglib2.0-0 libGLU.so=libglu1-mesa libgmp.so=libgmp10
libgobject-2.0.so=libglib2.0-0 libgomp.so=libgomp1 libgssapi_krb5.so=libgssapi-krb5-2
libgthread-2.0.so=libglib2.0-0 libgtk-3.so=libgtk-3-0 libICE.so=libice6 libicuuc.so=libicu-dev
libjemalloc.so=libjemalloc2 libjpeg.so.62=libjpeg62-turbo libkrb5.so=libkrb5-3
libluajit-5.1.so=libluajit-5.1-2 liblzma.so=liblzma5 libmagic.so=libmagic1
libMagickWand-6.Q16.so=libmagickwand-6.q16-6 libmariadb.so=libmariadb3
libmysqlclient.so=default-libmysqlclient-dev libncurses.so=libncurses6 libnspr4.so=libnspr4
libnss3.so=libnss3 libnuma.so=libnuma1 libodbc.so=unixodbc libopenblas.so=libopenblas0
libpango-1.0.so=libpango-1.0-0 libpangocairo-1.0.so=libpangocairo-1.0-0 libpcap.so=libpcap0.8
libpcre.so=libpcre3 libpcre2-8.so=libpcre2-8-0 libpng16.so=libpng16-16
libportaudio.so=libportaudio2 libpq.so=libpq5 libproj.so=libproj-dev
libprotobuf.so=libprotobuf-dev libpython3.so=libpython3-dev librdkafka.so=librdkafka1
libreadline.so=libreadline8 libsasl2.so=libsasl2-2 libseccomp.so=libseccomp2 libSM.so=libsm6
libsnappy.so=libsnappy1v5 libsndfile.so=libsndfile1 libsodium.so=libsodium23
libspatialindex.so=libspatialindex6 libsqlite3.so=libsqlite3-0 libssl.so.3=libssl3
libstdc++.so=libstdc++6 libsystemd.so=libsystemd0 libtcl8.6.so=libtcl8.6
libtcmalloc.so=libgoogle-perftools4 libtiff.so=libtiff6 libtinfo.so.5=libtinfo5
libtinfo.so.6=libtinfo6 libtk8.6.so=libtk8.6 libudev.so=libudev1 libusb-1.0.so=libusb-1.0-0
libuv.so=libuv1 libvips-cpp.so=libvips42 libvips.so=libvips42 libwebp.so=libwebp7
libX11.so=libx11-6 libxcb.so=libxcb1 libXcomposite.so=libxcomposite1 libXdamage.so=libxdamage1
libXext.so=libxext6 libXfixes.so=libxfixes3 libxkbcommon.so=libxkbcommon0 libxml2.so=libxml2
libXrandr.so=libxrandr2 libXrender.so=libxrender1 libxslt.so=libxslt1.1 libXss.so=libxss1
libXtst.so=libxtst6 libyaml-0.so=libyaml-0-2 libz.so=zlib1g libzmq.so=libzmq5
libzstd.so=libzstd1
"""
DEBIAN = dict(pair.split("=", 1) for pair in _TABLE.split())


def fix_library(file: str) -> str | None:
    """Return the package of a library such as "libpq.so.5", None where it is not known."""
    name = file.rpartition("/")[2]
    stem = name.partition(".so")[0] + ".so"
    package = DEBIAN.get(name) or DEBIAN.get(stem)
    return f"apt install {package}" if package else None
