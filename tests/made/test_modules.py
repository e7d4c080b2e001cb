"""Modules become one classic script, or it is said why not."""

import shutil
import subprocess
from collections.abc import Mapping

import pytest

from made.modules import BundleError, bundle, without_comments


def script(modules: Mapping[str, str], entry: str = "plan/page.js") -> str:
    return bundle(entry, modules.get)


def told(text: str, **more: str) -> str:
    with pytest.raises(BundleError) as error:
        script({"plan/page.js": text, **{f"shared/{name}.js": more[name] for name in more}})
    return str(error.value)


MODULES = {
    "plan/page.js": (
        'import { add, NONE as nothing } from "../shared/sums.js";\n'
        'import "./start.js";\n'
        "\n"
        "console.log(add(nothing, 2));\n"
    ),
    "plan/start.js": 'import { say } from "../shared/words.js";\nsay("start");\n',
    "shared/sums.js": (
        'import {\n  say,\n} from "./words.js";\n'
        "export const NONE = 1;\n"
        "export function add(one, two) {\n  say(`import ${one}`);\n  return one + two;\n}\n"
    ),
    "shared/words.js": "const tell = (word) => console.log(word);\nexport { tell as say };\n",
}


def test_each_module_keeps_its_names_to_itself() -> None:
    assert script(MODULES) == (
        "(() => {\n"
        '"use strict";\n'
        "// shared/words.js\n"
        "const module0 = (() => {\n"
        "const tell = (word) => console.log(word);\n"
        "return { say: tell };\n"
        "})();\n"
        "// shared/sums.js\n"
        "const module1 = (() => {\n"
        "const { say } = module0;\n"
        "const NONE = 1;\n"
        "function add(one, two) {\n  say(`import ${one}`);\n  return one + two;\n}\n"
        "return { NONE, add };\n"
        "})();\n"
        "// plan/start.js\n"
        "const module2 = (() => {\n"
        "const { say } = module0;\n"
        'say("start");\n'
        "return {  };\n"
        "})();\n"
        "// plan/page.js\n"
        "const module3 = (() => {\n"
        "const { add, NONE: nothing } = module1;\n"
        "console.log(add(nothing, 2));\n"
        "return {  };\n"
        "})();\n"
        "})();\n"
    )


@pytest.mark.skipif(shutil.which("node") is None, reason="Node is not here, so the script is only read, not run")
def test_it_does_what_the_modules_do() -> None:
    more = {
        "plan/page.js": MODULES["plan/page.js"] + 'import { tell, Sum } from "./passing.js";\ntell(new Sum().of);\n',
        "plan/passing.js": (
            'export { say as tell } from "../shared/words.js";\n'
            "export class Sum {\n  of = 7;\n}\n"
            "export async function* later() {}\n"
        ),
    }
    run = subprocess.run(["node", "-e", script(MODULES | more)], capture_output=True, text=True)
    assert run.stderr == ""
    assert run.stdout == "start\nimport 1\n3\n7\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("\nexport default 1;", "plan/page.js:2: 'export default 1;' — is a default export; export it by name"),
        (
            "export let sum = 1;",
            "plan/page.js:1: 'export let sum = 1;' — may change after it was imported; "
            "export a function that tells its value",
        ),
        (
            'import sum from "./sum.js";',
            "plan/page.js:1: 'import sum from \"./sum.js\";' — is no import or export of names; "
            "write 'import { a, b } from \"./x.js\"'",
        ),
        (
            'import * as sums from "./sum.js";',
            "plan/page.js:1: 'import * as sums from \"./sum.js\";' — is no import or export of names; "
            "write 'import { a, b } from \"./x.js\"'",
        ),
        (
            "f();\n  await import('./sum.js');",
            "plan/page.js:2: 'await import('./sum.js');' — is loaded while the page runs; import it at the top",
        ),
        (
            "const here = import.meta.url;",
            "plan/page.js:1: 'const here = import.meta.url;' — has no place in a classic script; do without it",
        ),
        (
            "const sum = await f();",
            "plan/page.js:1: 'const sum = await f();' — waits at the top level; wait in a function",
        ),
        (
            'import { sum } from "sums";',
            "plan/page.js:1: import 'sums' — is no relative path, and a bundle has no other place to look; "
            "write './x.js'",
        ),
        (
            '\n\nimport { default as sum } from "./sum.js";',
            "plan/page.js:3: 'default as sum' — is no plain name; write 'a' or 'a as b'",
        ),
        (
            'import { sum } from "./sum.js";',
            "plan/sum.js: there is no such module; correct the import in plan/page.js",
        ),
    ],
)
def test_what_it_does_not_understand_is_told_with_its_line(text: str, message: str) -> None:
    assert told(text) == message


def test_a_name_that_is_not_exported_is_told() -> None:
    assert told('import { sun } from "../shared/sums.js";', sums="export const sum = 1;") == (
        "plan/page.js: import 'sun' — shared/sums.js has no such export; correct the name"
    )


def test_modules_in_a_circle_are_told() -> None:
    one, two = (
        'import { b } from "./two.js";\nexport const a = 1;',
        'import { a } from "./one.js";\nexport const b = 1;',
    )
    assert told('import { a } from "../shared/one.js";', one=one, two=two) == (
        "shared/two.js: import 'shared/one.js' — leads round in a circle "
        "(plan/page.js → shared/one.js → shared/two.js → shared/one.js); move what both need out"
    )


@pytest.mark.parametrize(
    "text",
    [
        "// import(x) is not used here\n",
        " * import(x) neither\n",
        "const word = `\n  export default\n`;\n",
        "const important = 1;\nexporting(important);\nasync () => {\n  await f();\n};\n",
    ],
)
def test_words_that_only_look_alike_stay(text: str) -> None:
    assert text.strip("\n") in script({"plan/page.js": text})


def test_comments_on_lines_of_their_own_go_and_code_stays() -> None:
    text = (
        "/**\n * @license MIT\n */\n"
        "/*!\n * Stemming.\n */\n"
        "// One sign.\n"
        "  /** @param {string} a */\n"
        'const a = "http://x/*y*/"; // stays beside its line\n'
        "const b = /\\/\\//; /* so does this */\n"
        "f(`\n${a} // text\n`);\n"
    )
    assert without_comments(text) == (
        "/**\n * @license MIT\n */\n"
        'const a = "http://x/*y*/"; // stays beside its line\n'
        "const b = /\\/\\//; /* so does this */\n"
        "f(`\n${a} // text\n`);\n"
    )
