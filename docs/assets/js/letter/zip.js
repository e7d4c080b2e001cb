// @ts-check
// A zip file without compression: all that a .docx needs, and nothing to go wrong.
const CRC_TABLE = Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

/**
 * The checksum that zip asks for.
 * @param {Uint8Array} bytes
 */
export function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = CRC_TABLE[(crc ^ byte) & 255] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/**
 * Dated 1 January 1980, zip's first day, so that it does not tell when it was made.
 * @param {[name: string, text: string][]} files in order
 */
export function zipStored(files) {
  const encoder = new TextEncoder();
  const locals = [];
  const centrals = [];
  let offset = 0;
  for (const [name, text] of files) {
    const path = encoder.encode(name);
    const body = encoder.encode(text);
    // version 2.0, names in UTF-8, stored, time, date, checksum, sizes, length of the name, no extra field
    const common = zipFields([2, 20], [2, 0x800], [2, 0], [2, 0], [2, 0x21], [4, crc32(body)], [4, body.length],
      [4, body.length], [2, path.length], [2, 0]);
    const local = zipJoin([zipFields([4, 0x04034b50]), common, path, body]);
    // comment, disk, attributes inside and outside, place of the local entry
    const rest = zipFields([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]);
    centrals.push(zipJoin([zipFields([4, 0x02014b50], [2, 20]), common, rest, path]));
    locals.push(local);
    offset += local.length;
  }
  const directory = zipJoin(centrals);
  const end = zipFields([4, 0x06054b50], [2, 0], [2, 0], [2, files.length], [2, files.length], [4, directory.length],
    [4, offset], [2, 0]);
  return zipJoin([...locals, directory, end]);
}

/**
 * Numbers as little-endian bytes.
 * @param {[size: number, value: number][]} fields how many bytes, and the value
 */
function zipFields(...fields) {
  const bytes = [];
  for (const [size, value] of fields) for (let at = 0; at < size; at += 1) bytes.push((value >>> (8 * at)) & 255);
  return Uint8Array.from(bytes);
}

/** @param {Uint8Array[]} pieces */
function zipJoin(pieces) {
  const joined = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
