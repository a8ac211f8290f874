"""Which package of the Python index brings which import, where the names differ."""

# Source: the projects' own documentation; names that are the same, or differ only by "_" for "-",
# need no entry.
_TABLE = """
_cffi_backend=cffi _mysql=mysqlclient allauth=django-allauth attr=attrs babel=Babel
Bio=biopython bs4=beautifulsoup4 caffe2=torch cairo=pycairo channels_redis=channels-redis
clr=pythonnet confluent_kafka=confluent-kafka corsheaders=django-cors-headers cpuinfo=py-cpuinfo
crispy_forms=django-crispy-forms Crypto=pycryptodome Cryptodome=pycryptodomex cv2=opencv-python
cx_Oracle=cx-Oracle dateutil=python-dateutil dbus=dbus-python debug_toolbar=django-debug-toolbar
decouple=python-decouple discord=discord.py django=Django django_extensions=django-extensions
django_filters=django-filter djcelery=django-celery dns=dnspython docx=python-docx
dotenv=python-dotenv drf_spectacular=drf-spectacular drf_yasg=drf-yasg engineio=python-engineio
environ=django-environ faiss=faiss-cpu fastapi_users=fastapi-users fitz=PyMuPDF flask=Flask
flask_bcrypt=Flask-Bcrypt flask_cors=Flask-Cors flask_jwt_extended=Flask-JWT-Extended
flask_login=Flask-Login flask_mail=Flask-Mail flask_migrate=Flask-Migrate
flask_restful=Flask-RESTful flask_socketio=Flask-SocketIO flask_sqlalchemy=Flask-SQLAlchemy
flask_wtf=Flask-WTF gi=PyGObject git=GitPython github=PyGithub gitlab=python-gitlab
googleapiclient=google-api-python-client grpc=grpcio grpc_health=grpcio-health-checking
grpc_reflection=grpcio-reflection grpc_tools=grpcio-tools guardian=django-guardian
hydra=hydra-core import_export=django-import-export IPython=ipython jaeger_client=jaeger-client
jinja2=Jinja2 jose=python-jose jwt=PyJWT kafka=kafka-python keycloak=python-keycloak
ldap=python-ldap magic=python-magic markdown=Markdown markdown_it=markdown-it-py
markupsafe=MarkupSafe memcache=python-memcached mosquitto=paho-mqtt mpl_toolkits=matplotlib
mptt=django-mptt multipart=python-multipart mysql=mysql-connector-python MySQLdb=mysqlclient
nacl=PyNaCl nose=nose3 oauth2_provider=django-oauth-toolkit OpenGL=PyOpenGL
openid=python3-openid OpenSSL=pyOpenSSL osgeo=GDAL paho=paho-mqtt PIL=Pillow
pkg_resources=setuptools playhouse=peewee pptx=python-pptx psycopg2=psycopg2-binary
psycopg=psycopg[binary] pwd_context=passlib pyaudio=PyAudio pydantic_settings=pydantic-settings
pygments=Pygments pylab=matplotlib pymysql=PyMySQL pythoncom=pywin32 pywintypes=pywin32
rapidjson=python-rapidjson rest_framework=djangorestframework
rest_framework_simplejwt=djangorestframework-simplejwt RPi=RPi.GPIO ruamel=ruamel.yaml
sass=libsass scrapy=Scrapy sentry_sdk=sentry-sdk serial=pyserial servicebus=azure-servicebus
silk=django-silk simple_history=django-simple-history skimage=scikit-image sklearn=scikit-learn
slack=slackclient slack_sdk=slack-sdk slugify=python-slugify smbus=smbus2 snappy=python-snappy
socketio=python-socketio socks=PySocks speech_recognition=SpeechRecognition sphinx=Sphinx
sqlalchemy=SQLAlchemy sqlalchemy_utils=SQLAlchemy-Utils storages=django-storages
taggit=django-taggit telegram=python-telegram-bot tlz=toolz twisted=Twisted umap=umap-learn
usb=pyusb user_agents=user-agents uwsgidecorators=uWSGI vlc=python-vlc
websocket=websocket-client webview=pywebview werkzeug=Werkzeug
widget_tweaks=django-widget-tweaks win32api=pywin32 win32con=pywin32 wx=wxPython
Xlib=python-xlib xlsxwriter=XlsxWriter yaml=PyYAML zmq=pyzmq zoneinfo=backports.zoneinfo
"""
DISTRIBUTIONS = dict(pair.split("=", 1) for pair in _TABLE.split())
# Packages that share one top-level name: the second part decides.
_SHARED = {
    "google.protobuf": "protobuf",
    "google.cloud.storage": "google-cloud-storage",
    "google.cloud.bigquery": "google-cloud-bigquery",
    "google.cloud.pubsub": "google-cloud-pubsub",
    "google.cloud.firestore": "google-cloud-firestore",
    "google.auth": "google-auth",
    "google.generativeai": "google-generativeai",
    "google.genai": "google-genai",
    "azure.storage.blob": "azure-storage-blob",
    "azure.identity": "azure-identity",
    "ruamel.yaml": "ruamel.yaml",
    "mysql.connector": "mysql-connector-python",
    "opentelemetry.sdk": "opentelemetry-sdk",
    "opentelemetry": "opentelemetry-api",
    "zope.interface": "zope.interface",
}
# Parts of Python itself that distributions and own builds leave out: no index has them.
_DEBIAN = {
    "tkinter": "python3-tk",
    "_tkinter": "python3-tk",
    "venv": "python3-venv",
    "ensurepip": "python3-venv",
    "distutils": "python3-setuptools",
    "apt": "python3-apt",
    "apt_pkg": "python3-apt",
    "idlelib": "idle3",
    "lib2to3": "python3-lib2to3",
}
_BUILD = {
    "_ssl": "libssl-dev",
    "_sqlite3": "libsqlite3-dev",
    "_bz2": "libbz2-dev",
    "_lzma": "liblzma-dev",
    "_ctypes": "libffi-dev",
    "readline": "libreadline-dev",
}


def fix_import(module: str) -> str | None:
    """Return what brings `module`, a dotted import name."""
    top = module.partition(".")[0]
    if top in _DEBIAN:
        return f"apt install {_DEBIAN[top]}"
    if top in _BUILD:
        return f"apt install {_BUILD[top]}, then build Python again"
    for shared, distribution in _SHARED.items():
        if module == shared or module.startswith(shared + "."):
            return f"pip install {distribution}"
    if top in ("google", "azure"):
        return f"pip install {'-'.join(module.split('.')[:3])}"
    name = DISTRIBUTIONS.get(top, top.replace("_", "-"))
    return f"pip install {name}"
