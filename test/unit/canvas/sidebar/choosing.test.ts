import { describe, expect, test } from "vitest";
import { type Canvas, renderText } from "../../../../canvas/kit/index.js";
import { drawScreen, itemId, parseItemId, type SidebarView } from "../../../../canvas/sidebar/index.js";
import { clickable, find, idsOf } from "../reading.js";
import { states } from "../states.js";
import { draft, qa, ready, receipts, triage } from "../views.js";

/** Its words, wherever the lines end. */
const read = (canvas: Canvas) => renderText(canvas).replace(/\n[~ ]*/g, " ");
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

  test("what was changed is counted over all changes, and apart from what was only suggested or refused", () => {
    const hint = (changes: SidebarView["changes"]) => read(drawScreen({ ...ready, changes }, { name: "details" }));
    expect(hint({ made: 0, notMade: 0 })).toContain("Nothing so far");
    expect(hint({ made: 0, notMade: 4 })).toContain("Nothing so far, 4 not carried out");
    expect(hint({ made: 80, notMade: 0 })).toContain("80 so far, each can be checked");
    expect(hint({ made: 3, notMade: 1 })).toContain("3 so far, 1 not carried out");
    const all = { ...ready, changes: { made: 70, notMade: 10 } };
    expect(read(drawScreen(all, { name: "receipts" }))).toContain("72 older changes are in the console.");
  });

  test("a missing score says why, and promises none where none comes", () => {
    const score = (change: Partial<SidebarView>) => read(drawScreen({ ...ready, qa: null, ...change }, { name: "qa" }));
    const problem = { service: "qa", cause: "The service answered 422.", since: 1 } as const;
    expect(score({})).toContain("those closed before the app was installed get none");
    expect(score({ switchedOff: ["qa"] })).toContain("Scoring is switched off");
    expect(score({ problems: [{ ...problem, willRetry: true }] })).toContain("It is tried again on its own.");
    expect(score({ problems: [{ ...problem, willRetry: false }] })).toMatch(/No score: .*We have stopped trying\./);
  });

  test("a score says what is to be known about who gave it", () => {
    const notice = "Whether the facts were right is not checked.";
    const view = { ...ready, qa: { ...qa, engine: { label: "Built-in engine", notice, masked: 2 } } };
    expect(read(drawScreen(view, { name: "qa" }))).toContain(`${notice} 2 `);
  });

  test("what Apply does is told also where triage was not sure", () => {
    const view = { ...states["to-review"], suggestion: { state: "offered", changedWith: null } } as SidebarView;
    const words = read(drawScreen(view, { name: "suggestion" }));
    expect(words).toContain("tag category and urgency, and assign the team where there is one");
    expect(words).not.toContain("Marked for review");
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
    expect(renderText(canvas), "as on the console's page of articles").toContain("Reported wrong");
  });
});
