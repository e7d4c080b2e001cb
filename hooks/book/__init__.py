"""What authors write, as plain values: pages, actions, scenarios, law, helplines, templates, and what is wrong there.

Everything that reads `docs/` starts here, so a heading, an id or a link is recognised in one place only.
"""
