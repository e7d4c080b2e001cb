import assert from "node:assert/strict";
import { test } from "node:test";
import { sentencesOf } from "../../docs/assets/js/aloud/sentences.js";
import { ownVoice } from "../../docs/assets/js/aloud/voices.js";

const cut = (text, locale) => sentencesOf(text, locale).map(([start, end]) => text.slice(start, end));

test("a text is cut at the end of its sentences, with what closes them", () => {
  assert.deepEqual(cut("“您好。我叫陈静！”卡号后四位 6621。", "zh-CN"), ["“您好。", "我叫陈静！”", "卡号后四位 6621。"]);
  assert.deepEqual(cut("Call 12348. It is free? Yes, CNY 1,100.50 a month.", "en-GB"), ["Call 12348.", "It is free?", "Yes, CNY 1,100.50 a month."]);
});

test("signs alone are no sentence", () => {
  assert.deepEqual(cut(" · \n", "zh-CN"), []);
});

const voice = (lang, localService, isDefault = false) => ({ lang, localService, default: isDefault });

test("the voice is one of the device itself, in the page's language", () => {
  const far = voice("zh-CN", false, true);
  const own = voice("zh_CN", true);
  assert.equal(ownVoice([far, voice("en-GB", true), own], "zh"), own);
  assert.equal(ownVoice([far, voice("en-GB", true)], "zh"), null);
  assert.equal(ownVoice([], "en"), null);
});

test("for Chinese one of the mainland comes first, else the device's default", () => {
  const hongKong = voice("zh-HK", true, true);
  const mainland = voice("zh-Hans-CN", true);
  assert.equal(ownVoice([hongKong, mainland], "zh"), mainland);
  assert.equal(ownVoice([voice("zh-TW", true), hongKong], "zh"), hongKong);
});
