"""Checklists made from the actions of the topic pages: for the scenario page and as a PDF to print."""

from checklist.action import TOPICS, Action, read_actions
from checklist.checklist import Block, Checklist, Item
from checklist.helpline import Helpline, read_helplines
from checklist.pdf import Sheet, booklet_pdf, check_sheet, sheet_files, sheet_paths, sheet_pdf
from checklist.reading import Source, read_source
from checklist.scenario import Scenario, check_scenarios, read_scenarios
from checklist.web import add_lists, fill_marks, mark_actions, mark_checklist

__all__ = [
    "TOPICS",
    "Action",
    "Block",
    "Checklist",
    "Helpline",
    "Item",
    "Scenario",
    "Sheet",
    "Source",
    "add_lists",
    "booklet_pdf",
    "check_scenarios",
    "check_sheet",
    "fill_marks",
    "mark_actions",
    "mark_checklist",
    "read_actions",
    "read_helplines",
    "read_scenarios",
    "read_source",
    "sheet_files",
    "sheet_paths",
    "sheet_pdf",
]
