import { describe, expect, test } from "vitest";
import { drawScreen, itemId, parseItemId, type SidebarView } from "../../../../canvas/sidebar/index.js";
import { clickable, find, idsOf } from "../reading.js";
import { draft, ready, receipts, triage } from "../views.js";

const names = (count: number) => Array.from({ length: count }, (_, index) => `category-${index}`);
const categoryOf = (view: SidebarView) => find(drawScreen(view, { name: "correct" }), "dropdown", "category");
const idsIn = (view: SidebarView) => categoryOf(view)?.options.map(({ id }) => id);

describe("correcting the classification", () => {
  test("offers at most ten categories, the present one among them", () => {
    const ids = idsIn({ ...ready, categories: names(30), triage: { ...triage, category: "category-25" } });
    expect(ids).toHaveLength(10);
    expect(ids).toContain("category-25");
  });

  test("puts first what the engine also thought of", () => {
    const alternatives = [{ category: "category-20", confidence: 0.3 }];
    expect(idsIn({ ...ready, categories: names(30), triage: { ...triage, alternatives } })?.[0]).toBe("category-20");
  });

  test("offers no dropdown where there is no choice, and nothing to save", () => {
    const canvas = drawScreen({ ...ready, categories: ["billing", "billing", " "], urgencies: [] }, { name: "correct" });
    expect(clickable(canvas)).toEqual(["open-details"]);
  });

  test("promises tags only where triage is on", () => {
    const hintOf = (view: SidebarView) => JSON.stringify(drawScreen(view, { name: "correct" }));
    expect(hintOf(ready)).toContain("The tags follow where triage is on for the category");
    const off = hintOf({ ...ready, switchedOff: ["triage"] });
    expect(off).toContain("Triage is off here, so no tags are changed.");
    expect(off).not.toContain("The tags follow");
  });

  test("is offered only where there is a classification", () => {
    const unclassified = { ...ready, triage: null };
    for (const name of ["details", "why"] as const) {
      expect(clickable(drawScreen(ready, { name })), name).toContain("open-correct");
      expect(clickable(drawScreen(unclassified, { name })), name).not.toContain("open-correct");
    }
    const form = drawScreen(unclassified, { name: "correct" });
    expect(JSON.stringify(form)).toContain("This conversation has not been classified, so there is nothing to correct.");
    expect(clickable(form)).toEqual(["open-details"]);
  });

  test("a category that is no longer offered is not preset", () => {
    expect(categoryOf({ ...ready, categories: ["a", "b"] })?.value).toBeUndefined();
  });
});

test("another version: one style alone is no choice", () => {
  const one = { id: "friendly", name: "Friendly" };
  const canvas = drawScreen({ ...ready, styles: [one], languages: [] }, { name: "regenerate" });
  expect(idsOf(canvas)).toEqual(expect.arrayContaining(["instruction", "regenerate-with"]));
  expect(find(canvas, "dropdown", "style")).toBeUndefined();
  expect(find(canvas, "dropdown", "language")).toBeUndefined();
});

describe("things of which there are several", () => {
  test("an id survives the way there and back", () => {
    expect(parseItemId(itemId("undo", "a:b c") ?? "")).toEqual({ button: "undo", about: "a:b c" });
    expect(parseItemId("undone")).toBeNull();
  });

  test("what an id cannot carry gets no button", () => {
    for (const about of ["", " ", "a\u0000", "\ud83d", "x".repeat(201)]) expect(itemId("undo", about)).toBeNull();
  });

  test("only what can be undone has Undo", () => {
    const canvas = drawScreen(ready, { name: "receipts" });
    expect(clickable(canvas).filter((id) => id.startsWith("undo:"))).toEqual(["undo:102", "undo:101"]);
  });

  test("a receipt listed twice is shown once", () => {
    const canvas = drawScreen({ ...ready, receipts: [...receipts, ...receipts] }, { name: "receipts" });
    expect(clickable(canvas).filter((id) => id === "undo:101")).toHaveLength(1);
  });

  test("two passages of one article are reported through one button, a reported one through none", () => {
    const passages = [...draft.sources, ...draft.sources].map((source) => ({
      ...source,
      calledWrong: source.articleId === "12",
    }));
    const canvas = drawScreen(
      { ...ready, draft: { state: "ready", draft: { ...draft, sources: passages } } },
      { name: "sources" },
    );
    expect(clickable(canvas).filter((id) => id.startsWith("article-wrong:"))).toEqual(["article-wrong:11"]);
  });
});
