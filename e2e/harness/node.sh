# To be sourced: puts a Node.js of at least 22 on the path, the one that npm installed here if the machine's is older.
E2E=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

if ! command -v npm > /dev/null; then
  echo "npm is needed: it comes with Node.js" >&2
  exit 1
fi
[ -d "$E2E/node_modules" ] || npm --prefix "$E2E" ci --ignore-scripts
[ ! -x "$E2E/node_modules/.bin/node" ] || PATH=$E2E/node_modules/.bin:$PATH
if [ "$(node -p 'Number(process.versions.node.split(".")[0]) >= 22')" != true ]; then
  echo "Node.js 22 or newer is needed, this is $(node --version)" >&2
  exit 1
fi
export PATH
