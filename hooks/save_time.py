"""Hook: compiled templates of the theme are kept for the next language and build, and no garbage is looked for."""

import gc

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files

from languages import languages
from made.kept import forget_unused, load, store


class KeptTemplates(BytecodeCache):
    """A template that has changed is another one, and is compiled again."""

    def load_bytecode(self, bucket: Bucket) -> None:
        if code := load("jinja", self._made_from(bucket)):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        store("jinja", self._made_from(bucket), bucket.bytecode_to_string())

    @staticmethod
    def _made_from(bucket: Bucket) -> bytes:
        return f"{bucket.key} {bucket.checksum}".encode()


def on_startup(command: str, dirty: bool) -> None:
    if command == "build":
        gc.disable()  # the process ends before its garbage counts; `mkdocs serve` goes on


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    env.bytecode_cache = KeptTemplates()


# After all else.
@event_priority(-300)
def on_post_build(config: MkDocsConfig) -> None:
    if not languages(config).is_nested:
        forget_unused()
