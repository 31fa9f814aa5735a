#!/usr/bin/env bash
# dist/redgui.app -> a signed disk image: packaging/macos/make_dmg.sh 1.2.3 [dist/redgui.app]
#
# Signed with MACOS_IDENTITY ("Developer ID Application: Name (TEAM)", its key in the keychain) if that is set, and
# otherwise ad hoc, which Apple silicon needs to start a program at all. Notarised and stapled if NOTARY_PROFILE names
# credentials that "notarytool store-credentials" has put into the keychain, or into that of NOTARY_KEYCHAIN.
set -euo pipefail
version=${1:?which version?}
here=$(cd "$(dirname "$0")" && pwd)
app=${2:-$here/../../dist/redgui.app}
identity=${MACOS_IDENTITY:--}
profile=${NOTARY_PROFILE:-}
dmg=$(dirname "$app")/redgui-$version-macos-arm64.dmg
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

[ -d "$app" ] || { echo "There is no $app; build it first." >&2; exit 1; }
if [ -n "$profile" ] && [ "$identity" = - ]; then
  echo "Apple notarises only what is signed with a Developer ID; set MACOS_IDENTITY too." >&2
  exit 1
fi

# ditto keeps symbolic links; a copy without them is twice as large and its signature is broken.
ditto "$app" "$work/image/redgui.app"
app=$work/image/redgui.app

sign() {
  if [ "$identity" = - ]; then
    codesign --force --sign - "$@"
  else
    codesign --force --sign "$identity" --options runtime --timestamp "$@"
  fi
}

# Every library first and the program around them last: a signature covers what lies inside. Links are not signed.
while IFS= read -r -d '' file; do
  if file -b "$file" | grep -q '^Mach-O'; then
    sign "$file"
  fi
done < <(find "$app/Contents" -type f -print0)
sign --entitlements "$here/entitlements.plist" "$app"
codesign --verify --deep --strict --verbose=2 "$app"

notarise() {
  xcrun notarytool submit "$1" --keychain-profile "$profile" ${NOTARY_KEYCHAIN:+--keychain "$NOTARY_KEYCHAIN"} --wait
}

if [ -n "$profile" ]; then
  # The program gets its own ticket, so that it opens without a network when it was dragged out of the image.
  ditto -c -k --keepParent "$app" "$work/redgui.zip"
  notarise "$work/redgui.zip"
  xcrun stapler staple "$app"
else
  cp "$here/READ ME FIRST.txt" "$work/image/"
fi

ln -s /Applications "$work/image/Applications"
rm -f "$dmg"
hdiutil create -volname "redgui $version" -srcfolder "$work/image" -fs HFS+ -format ULFO "$dmg"
[ "$identity" = - ] || codesign --force --sign "$identity" --timestamp "$dmg"
if [ -n "$profile" ]; then
  notarise "$dmg"
  xcrun stapler staple "$dmg"
fi
hdiutil verify "$dmg"
echo "$dmg"
