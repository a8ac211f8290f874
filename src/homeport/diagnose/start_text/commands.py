"""Which package brings which command."""

_DEBIAN_TABLE = """
ab=apache2-utils ansible=ansible apache2=apache2 ar=binutils aria2c=aria2 as=binutils
autoconf=autoconf bundle=ruby-bundler bundler=ruby-bundler bzip2=bzip2 c++=g++
cabal=cabal-install cargo=cargo cc=gcc certbot=certbot clang=clang cmake=cmake composer=composer
convert=imagemagick createdb=postgresql-client cron=cron curl=curl dig=bind9-dnsutils
dnsmasq=dnsmasq docker-compose=docker-compose docker=docker.io dot=graphviz dune=ocaml-dune
elixir=elixir entr=entr envsubst=gettext-base erl=erlang-base fdfind=fd-find ffmpeg=ffmpeg
ffprobe=ffmpeg file=file foreman=ruby-foreman g++=g++ gcc=gcc gdb=gdb gem=ruby ghc=ghc git=git
go=golang-go gradle=gradle guile=guile-3.0 gunicorn=gunicorn haproxy=haproxy host=bind9-host
htop=htop htpasswd=apache2-utils iex=elixir ifconfig=net-tools inotifywait=inotify-tools
ip=iproute2 irb=ruby java=default-jre javac=default-jdk jq=jq killall=psmisc
ldapsearch=ldap-utils lsof=lsof lua=lua5.4 luajit=luajit make=make mariadb=mariadb-client
mariadbd=mariadb-server mc=mc memcached=memcached mix=elixir mosquitto=mosquitto mvn=maven
mysql=default-mysql-client mysqld=default-mysql-server nc=netcat-openbsd netstat=net-tools
nginx=nginx nmap=nmap node=nodejs nodejs=nodejs npm=npm npx=npm nslookup=bind9-dnsutils
ocaml=ocaml openssl=openssl pandoc=pandoc patch=patch pdftotext=poppler-utils perl=perl
pg_ctl=postgresql pg_dump=postgresql-client pg_isready=postgresql-client php=php-cli
pip3=python3-pip pip=python3-pip pipx=pipx pkg-config=pkgconf pkill=procps
protoc=protobuf-compiler ps=procps psql=postgresql-client python3=python3
python=python-is-python3 R=r-base-core rabbitmq-server=rabbitmq-server rails=rails rake=rake
redis-cli=redis-tools redis-server=redis-server rg=ripgrep Rscript=r-base-core rsync=rsync
ruby=ruby rustc=rustc sbcl=sbcl screen=screen setcap=libcap2-bin socat=socat sqlite3=sqlite3
squid=squid ssh=openssh-client sshd=openssh-server stunnel=stunnel4 sudo=sudo
supervisord=supervisor tclsh=tcl tmux=tmux tree=tree unzip=unzip uwsgi=uwsgi varnishd=varnish
vim=vim virtualenv=virtualenv watchman=watchman wget=wget xvfb-run=xvfb xz=xz-utils
yarnpkg=yarnpkg zip=zip zstd=zstd
"""
_NODE_TABLE = """
astro=astro browser-sync=browser-sync concurrently=concurrently cross-env=cross-env
docusaurus=@docusaurus/core dotenv=dotenv-cli electron=electron eleventy=@11ty/eleventy
ember=ember-cli env-cmd=env-cmd esbuild=esbuild eslint=eslint expo=expo firebase=firebase-tools
gatsby=gatsby-cli grunt=grunt-cli gulp=gulp-cli hexo=hexo-cli http-server=http-server jest=jest
json-server=json-server knex=knex lerna=lerna live-server=live-server lt=localtunnel mocha=mocha
nest=@nestjs/cli netlify=netlify-cli next=next ng=@angular/cli node-dev=node-dev nodemon=nodemon
npm-run-all=npm-run-all nuxi=nuxi nuxt=nuxt nx=nx parcel=parcel pm2=pm2 pnpm=pnpm
prettier=prettier prisma=prisma react-scripts=react-scripts remix=@remix-run/dev rimraf=rimraf
rollup=rollup run-p=npm-run-all run-s=npm-run-all sequelize=sequelize-cli serve=serve
snowpack=snowpack start-storybook=@storybook/react storybook=storybook strapi=@strapi/strapi
svelte-kit=@sveltejs/kit tailwindcss=tailwindcss ts-node-dev=ts-node-dev ts-node=ts-node
tsc=typescript tsx=tsx turbo=turbo typeorm=typeorm vercel=vercel vite=vite vitepress=vitepress
vitest=vitest vue-cli-service=@vue/cli-service vuepress=vuepress wait-on=wait-on
webpack-dev-server=webpack-dev-server webpack=webpack wrangler=wrangler yarn=yarn
"""
_PYTHON_TABLE = """
airflow=apache-airflow alembic=alembic ansible-playbook=ansible bokeh=bokeh celery=celery
chainlit=chainlit dagster=dagster daphne=daphne datasette=datasette django-admin=Django
fastapi=fastapi[standard] flask=Flask gradio=gradio honcho=honcho httpie=httpie
hypercorn=hypercorn jupyter-lab=jupyterlab jupyter-notebook=notebook jupyter=jupyter
litestar=litestar locust=locust mkdocs=mkdocs mlflow=mlflow nox=nox panel=panel pipenv=pipenv
poetry=poetry prefect=prefect pytest=pytest sanic=sanic scrapy=Scrapy sphinx-build=Sphinx
streamlit=streamlit tensorboard=tensorboard tox=tox uv=uv uvicorn=uvicorn vllm=vllm
waitress-serve=waitress
"""
_RUBY_TABLE = """
jekyll=jekyll middleman=middleman passenger=passenger puma=puma rackup=rackup rspec=rspec
sidekiq=sidekiq thin=thin unicorn=unicorn
"""


def _table(text: str) -> dict[str, str]:
    return dict(pair.split("=", 1) for pair in text.split())


DEBIAN = _table(_DEBIAN_TABLE)
NODE = _table(_NODE_TABLE)
PYTHON = _table(_PYTHON_TABLE)
RUBY = _table(_RUBY_TABLE)


def fix_command(command: str) -> str | None:
    """Return what brings `command`; None where nothing is known about it."""
    name = command.rpartition("/")[2]
    if name in NODE:
        return f"npm install {NODE[name]}"
    if name in PYTHON:
        return f"pip install {PYTHON[name]}"
    if name in RUBY:
        return f"gem install {RUBY[name]}"
    if name in DEBIAN:
        return f"apt install {DEBIAN[name]}"
    return None
