# To be sourced: puts a Node.js of at least 22 on the path, the one that npm installed here if the machine's is older.
E2E=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

if ! command -v npm > /dev/null; then
  echo "npm is needed: it comes with Node.js" >&2
  exit 1
fi

# Installs what a folder's lock file names, unless that is there already.
install_locked() {
  [ "$1/node_modules/.package-lock.json" -nt "$1/package-lock.json" ] || npm --prefix "$1" ci --ignore-scripts
}

install_locked "$E2E"
[ ! -x "$E2E/node_modules/.bin/node" ] || PATH=$E2E/node_modules/.bin:$PATH
if [ "$(node -p 'Number(process.versions.node.split(".")[0]) >= 22')" != true ]; then
  echo "Node.js 22 or newer is needed, this is $(node --version)" >&2
  exit 1
fi
export PATH
