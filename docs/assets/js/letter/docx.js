// @ts-check
// A letter as a Word file, the least that Word, WPS and LibreOffice open without a question. A4, margins of 25 mm.
import { isHan } from "../shared/words.js";
import { zipStored } from "./zip.js";

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";
export const DOCX_TYPE = `${TYPE}.document`;

/**
 * The bytes of the file. Its properties hold the title and no name of a person.
 * @param {string} title
 * @param {string} text
 * @param {string} locale
 */
export function docxFile(title, text, locale) {
  return zipStored([
    ["[Content_Types].xml", contentTypes()],
    ["_rels/.rels", relations([
      ["rId1", `${OFFICE}/relationships/officeDocument`, "word/document.xml"],
      ["rId2", `${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
    ])],
    ["docProps/core.xml", coreProperties(title, locale)],
    ["word/document.xml", documentXml(text, isHan(locale))],
    ["word/styles.xml", stylesXml(latinOf(locale))],
    ["word/fontTable.xml", fontTable()],
    ["word/settings.xml", settingsXml(locale)],
    ["word/_rels/document.xml.rels", relations([
      ["rId1", `${OFFICE}/relationships/styles`, "styles.xml"],
      ["rId2", `${OFFICE}/relationships/fontTable`, "fontTable.xml"],
      ["rId3", `${OFFICE}/relationships/settings`, "settings.xml"],
    ])],
  ]);
}

/**
 * The language of Latin letters in a text, for the speller of Word.
 * @param {string} locale
 */
function latinOf(locale) {
  return isHan(locale) ? "en-US" : locale;
}

/**
 * Whether a letter begins with a line that names it, as 借条: no colon or full stop, and a blank line below.
 * @param {string[]} lines
 */
export function hasTitleLine(lines) {
  return lines.length > 2 && lines[1].trim() === "" && lines[0].trim() !== "" && !/[：:，,。.；;！!？?]/.test(lines[0]);
}

/**
 * Text as XML holds it: marks escaped, signs that XML forbids left out.
 * @param {string} text
 */
function escapeXml(text) {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}

function contentTypes() {
  const parts = ["document.main", "styles", "fontTable", "settings"].map((part) => {
    const [name] = part.split(".");
    return `<Override PartName="/word/${name}.xml" ContentType="${TYPE}.${part}+xml"/>`;
  });
  return (
    `${XML}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    parts.join("") +
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' +
    "</Types>"
  );
}

/** @param {[id: string, type: string, target: string][]} all */
function relations(all) {
  const lines = all.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${lines.join("")}</Relationships>`;
}

/**
 * @param {string} title
 * @param {string} locale
 */
function coreProperties(title, locale) {
  return (
    `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:language>${locale}</dc:language></cp:coreProperties>`
  );
}

/**
 * @param {string} text
 * @param {boolean} han
 */
function documentXml(text, han) {
  const lines = text.replace(/\s+$/, "").split(/\r\n|\r|\n/);
  // The hint makes “ ” and …… full width in Chinese, where both fonts have them.
  const font = han ? '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>' : "";
  const paragraphs = lines.map((line, index) => {
    const style = index === 0 && hasTitleLine(lines) ? '<w:pPr><w:pStyle w:val="Title"/></w:pPr>' : "";
    const run = line.trim() ? `<w:r>${font}<w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r>` : "";
    return `<w:p>${style}${run}</w:p>`;
  });
  // Twentieths of a point: A4 is 11906 by 16838, 25 mm are 1417.
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" ' +
    'w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>';
  return `${XML}<w:document ${WORD}><w:body>${paragraphs.join("")}${page}</w:body></w:document>`;
}

/** @param {string} latin */
function stylesXml(latin) {
  // No space of Word's own between Han and digits: the text has them where they belong, and none in 12月10日.
  return (
    `${XML}<w:styles ${WORD}><w:docDefaults><w:rPrDefault><w:rPr>` +
    '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="宋体" w:cs="Arial"/><w:sz w:val="24"/><w:szCs w:val="24"/>' +
    `<w:lang w:val="${latin}" w:eastAsia="zh-CN" w:bidi="ar-SA"/>` +
    '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:spacing w:after="0" w:line="400" w:lineRule="atLeast"/></w:pPr>' +
    "</w:pPrDefault></w:docDefaults>" +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/>' +
    '<w:next w:val="Normal"/><w:qFormat/><w:pPr><w:jc w:val="center"/></w:pPr>' +
    '<w:rPr><w:b/><w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr></w:style></w:styles>'
  );
}

/** 宋体 is on every Chinese Windows and in WPS; the other names are what a computer without it may have. */
function fontTable() {
  return (
    `${XML}<w:fonts ${WORD}>` +
    '<w:font w:name="宋体"><w:altName w:val="SimSun"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>' +
    '<w:font w:name="等线"><w:altName w:val="DengXian"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>' +
    '<w:font w:name="Arial"><w:altName w:val="Calibri"/><w:charset w:val="00"/><w:family w:val="swiss"/></w:font>' +
    "</w:fonts>"
  );
}

/** @param {string} locale */
function settingsXml(locale) {
  return (
    `${XML}<w:settings ${WORD}><w:characterSpacingControl w:val="${isHan(locale) ? "compressPunctuation" : "doNotCompress"}"/>` +
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>' +
    `</w:compat><w:themeFontLang w:val="${latinOf(locale)}" w:eastAsia="zh-CN"/></w:settings>`
  );
}
