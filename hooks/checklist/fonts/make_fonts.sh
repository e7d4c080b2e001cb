#!/bin/sh
# Makes the fonts of this folder again. Needs npm, and fonttools (`pip install fonttools`) for pyftsubset.
set -eu
cd "$(dirname "$0")"
temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT

# The characters that a sheet may have: GB 2312, and Latin script with its signs. Add one to EXTRA.
python3 - "$temp" <<'CHARACTERS'
import sys
EXTRA = "−≤≥✓"
blocks = [(0x20, 0x7F), (0xA0, 0x250), (0x2000, 0x2070), (0x20A0, 0x20C0), (0x2100, 0x2200), (0x25A0, 0x2600)]
latin = {chr(code) for first, end in blocks for code in range(first, end)}
chinese = {bytes([row, cell]).decode("gb2312", "ignore") for row in range(0xA1, 0xF8) for cell in range(0xA1, 0xFF)}
for face, characters in (("sc", latin | chinese | set(EXTRA)), ("kr", latin | set(EXTRA))):
    with open(f"{sys.argv[1]}/{face}.txt", "w", encoding="utf-8") as file:
        file.write("".join(sorted(characters)))
CHARACTERS

for face in SC KR; do
    small=$(echo $face | tr SCKR sckr)
    npm pack --silent --pack-destination "$temp" "@expo-google-fonts/noto-sans-$small@0.4.3"
    tar xzf "$temp/expo-google-fonts-noto-sans-$small-0.4.3.tgz" -C "$temp"
    for weight in 400Regular 700Bold; do
        pyftsubset "$temp/package/$weight/NotoSans${face}_$weight.ttf" --text-file="$temp/$small.txt" --no-hinting \
            --output-file="NotoSans$face-${weight#?00}.ttf"
    done
    cp "$temp/package/LICENSE_FONT" OFL.txt
done
