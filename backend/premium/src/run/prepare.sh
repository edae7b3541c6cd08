#!/bin/sh
# Prepares a folder with the extracted application for a quick start: `prepare.sh [FOLDER]`, by default this one's.
# Starts the application once on a database in memory, with keys that nobody keeps, and writes what the JVM has loaded and
# linked to premium.aot. Calls neither KakaoPay nor a database server. Use the JDK (25 or newer) that the application will run
# with: to another one, or after the jar or a library was replaced, the cache is of no use and is ignored.
set -eu
cd "${1:-$(dirname "$0")}"
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"

# No variable of the environment reaches the training run: neither a profile nor a database nor a secret.
key() { head -c 32 /dev/urandom | base64; }
env -i PATH="$PATH" "$java" @jvm.options -XX:AOTCacheOutput=premium.aot -Xlog:aot=error -Dspring.context.exit=onRefresh \
  -jar premium.jar --spring.profiles.active= --spring.main.banner-mode=off --logging.level.root=warn \
  --spring.datasource.url='jdbc:h2:mem:training;MODE=MySQL' --spring.datasource.username=sa --spring.datasource.password= \
  --premium.secrets.access-token-key="$(key)" --premium.secrets.order-handle-key="$(key)" --premium.secrets.pg-token-key="$(key)" \
  --kakaopay.secret-key=DEV0000000000000000000000000000000000000 --kakaopay.cid=TC0ONETIME \
  --server.address=127.0.0.1 --server.port=0
test -s premium.aot
