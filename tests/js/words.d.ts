// The words of a page's tools, as the words files of the languages have them; tests/test_javascript.py makes the JSON of them.
type Words = typeof import("./.made/words.json")["en"];

/** The forms of a sentence by CLDR's plural categories; every language has `other`. */
type PluralForms = { other: string } & { [category: string]: string };

/** Of `handbook.js`: an address of a script that the build wrote, as a browser that asks for trusted ones wants it. */
declare function handbookTrusted(address: string): string;

/** Of `handbook.js`: runs the classic script of an address that the build wrote. */
declare function handbookLoad(address: string): Promise<unknown>;
