// @ts-check
// How many text messages a text takes. In GSM-7 a message holds 160 signs, or 153 where it is one of several; with any
// other sign in it, as any Chinese one, 70 or 67.
const GSM =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿" +
  "abcdefghijklmnopqrstuvwxyzäöñüà";
const GSM_DOUBLE = "^{}\\[~]|€\f";

/**
 * signs: as a phone counts them. messages: how many it sends. each: signs in each of them. wide: not in GSM-7.
 * @param {string} text
 */
export function countMessages(text) {
  const all = [...text];
  const wide = all.some((sign) => !GSM.includes(sign) && !GSM_DOUBLE.includes(sign));
  // A sign outside the basic plane, as an emoji, takes two places, and so does an escaped one of GSM-7.
  const signs = wide ? text.length : all.reduce((sum, sign) => sum + (GSM_DOUBLE.includes(sign) ? 2 : 1), 0);
  /** @type {[70, 67] | [160, 153]} */
  const [one, several] = wide ? [70, 67] : [160, 153];
  const each = signs <= one ? one : several;
  return { signs, messages: signs ? Math.ceil(signs / each) : 0, each, wide };
}
