#!/usr/bin/env bash
# Brings the release's secrets into a keychain of their own, for make_dmg.sh; does nothing where there are none.
#
# From the environment: MACOS_CERTIFICATE (a .p12 file as base64), MACOS_CERTIFICATE_PASSWORD; NOTARY_KEY (a .p8 file as
# base64), NOTARY_KEY_ID, NOTARY_ISSUER. Prints nothing secret. Meant for a machine that is thrown away afterwards.
set -euo pipefail
[ -n "${MACOS_CERTIFICATE:-}" ] || { echo "No certificate: redgui will be signed ad hoc."; exit 0; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
umask 077
keychain=$HOME/Library/Keychains/redgui-release.keychain-db
password=$(openssl rand -hex 20)

security create-keychain -p "$password" "$keychain"
security set-keychain-settings -t 7200 "$keychain"
security unlock-keychain -p "$password" "$keychain"
base64 --decode <<<"$MACOS_CERTIFICATE" >"$work/certificate.p12"
security import "$work/certificate.p12" -k "$keychain" -P "$MACOS_CERTIFICATE_PASSWORD" -T /usr/bin/codesign
security set-key-partition-list -S apple-tool:,apple: -s -k "$password" "$keychain" >/dev/null
# Beside the keychains that are searched already.
searched=()
while IFS= read -r line; do
  line=${line#*\"}
  searched+=("${line%\"*}")
done < <(security list-keychains -d user)
security list-keychains -d user -s "$keychain" "${searched[@]}"

[ -n "${NOTARY_KEY:-}" ] || { echo "No key for the notary: redgui will be signed, not notarised."; exit 0; }
base64 --decode <<<"$NOTARY_KEY" >"$work/notary.p8"
xcrun notarytool store-credentials redgui --keychain "$keychain" \
  --key "$work/notary.p8" --key-id "$NOTARY_KEY_ID" --issuer "$NOTARY_ISSUER"
