// A small seeded generator (mulberry32), so that a failing property can be run again.
export function seeded(seed) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (least, most) => least + Math.floor(next() * (most - least + 1));
  return {
    whole,
    fen: (least, most) => BigInt(whole(least, most)),
    one: (list) => list[whole(0, list.length - 1)],
    list: (count, make) => Array.from({ length: count }, make),
  };
}
