// @ts-check
// Voices of the device itself: what they say is sent nowhere.

/** @param {SpeechSynthesisVoice} voice */
const tagOf = (voice) => voice.lang.replace("_", "-").toLowerCase();

/**
 * The device's own voice for a language; null where it has none. For Chinese one of the mainland first.
 * @param {SpeechSynthesisVoice[]} voices
 * @param {string} language as zh
 */
export function ownVoice(voices, language) {
  const own = voices.filter((voice) => voice.localService && tagOf(voice).split("-")[0] === language);
  const near = own.filter((voice) => /^zh-(cn|hans)/.test(tagOf(voice)));
  return near[0] || own.find((voice) => voice.default) || own[0] || null;
}
