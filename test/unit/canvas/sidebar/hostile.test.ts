import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { estimateHeight, FIRST_CANVAS_PX, validateCanvas } from "../../../../canvas/kit/index.js";
import { drawAbsence, drawScreen, type Screen, type SidebarView } from "../../../../canvas/sidebar/index.js";
import { hostileText } from "../hostile.js";
import { hostileViews } from "../hostile-view.js";
import { blank, draft, engine, sentiment, NOON, qa, ready, triage } from "../views.js";

const screensWith = (words: string): Screen[] => [
  { name: "home" },
  { name: "editor" },
  { name: "editor", text: words, problem: words },
  { name: "confirm-send", text: words },
  { name: "editor", text: words, problem: words, notSentWith: words },
  { name: "regenerate" },
  { name: "regenerate", instruction: words, problem: words },
  { name: "working", what: "draft", actionId: "action-1", typed: words },
  { name: "details" },
  { name: "why" },
  { name: "mood" },
  { name: "sources" },
  { name: "suggestion" },
  { name: "correct" },
  { name: "qa" },
  { name: "qa-dispute" },
  { name: "receipts" },
  {
    name: "customer",
    customer: {
      account: {
        found: true,
        value: { company: { name: words, monthlySpend: 1e21, size: 1e9 }, moreCompanies: 99, plan: words },
      },
      earlier: {
        found: true,
        value: [1, 2, 3].map((id) => ({
          id: `${id}`,
          startedAt: Number.NaN,
          state: "open" as const,
          category: words,
          rating: 5,
          answeredBy: "both" as const,
          url: words,
        })),
      },
      files: Array.from({ length: 60 }, () => words),
      at: NOON,
    },
  },
  {
    name: "macros",
    macros: { macros: { found: true, value: [1, 2, 3].map((id) => ({ id: `${id}`, name: words, text: words })) }, at: NOON },
  },
  { name: "done", message: words, detail: words },
  { name: "refused", why: words },
];

describe("text from the worst customer and the worst AI", () => {
  test("every screen stays one Intercom accepts, and the first stays under 400 px", () => {
    fc.assert(
      fc.property(hostileViews, hostileText, (view, words) => {
        for (const screen of screensWith(words))
          expect([screen.name, validateCanvas(drawScreen(view, screen))]).toEqual([screen.name, []]);
        expect(estimateHeight(drawScreen(view, { name: "home" }))).toBeLessThanOrEqual(FIRST_CANVAS_PX);
      }),
      { numRuns: 100 },
    );
  });

  test("the first stays under 400 px where all that it must show is there at once", () => {
    const name = "W".repeat(62);
    const view: SidebarView = {
      ...blank,
      files: { first: { name, isImage: false }, more: 9 },
      people: 9,
      underWay: "reply",
      viewer: { id: "1", name },
      unsent: { text: name, why: name, draftId: null },
      blindCheck: { state: "asked" },
      categories: ["billing", "refund"],
      draft: { state: "sent", by: name, at: NOON, as: "reply", text: name, failed: { cause: name, at: NOON, willRetry: true } },
    };
    expect(estimateHeight(drawScreen(view, { name: "home" }))).toBeLessThanOrEqual(FIRST_CANVAS_PX);
  });

  test("the same for a remedy", () => {
    fc.assert(
      fc.property(hostileText, (remedy) => {
        const canvas = drawAbsence({ kind: "not-set-up", remedy });
        expect(validateCanvas(canvas)).toEqual([]);
        expect(estimateHeight(canvas)).toBeLessThanOrEqual(FIRST_CANVAS_PX);
      }),
    );
  });

  test("an offer whose message id cannot be carried is not made", () => {
    const offered = (changedWith: string) =>
      drawScreen({ ...blank, triage, suggestion: { state: "offered", changedWith } }, { name: "suggestion" });
    const buttons = (id: string) => JSON.stringify(offered(id)).includes("apply-suggestion");
    expect([buttons("part-7"), buttons("9".repeat(65_000)), buttons("part\n7")]).toEqual([true, false, false]);
    expect(validateCanvas(offered("9".repeat(65_000)))).toEqual([]);
  });

  test("everything at its longest still fits into 64 KB", () => {
    const long = "中".repeat(50_000);
    const many = <T>(one: (index: number) => T): T[] => Array.from({ length: 60 }, (_, index) => one(index));
    const speaker = { ...engine, label: long, notice: long };
    const point = { ...sentiment.current, excerpt: long, triggers: many(() => long), engine: speaker };
    const view: SidebarView = {
      ...blank,
      triage: {
        ...triage,
        category: long,
        reason: long,
        outcome: long,
        alternatives: many(() => ({ category: long, confidence: 1 })),
        engine: speaker,
      },
      sentiment: { ...sentiment, current: point, history: many(() => point), turnedBy: long },
      draft: {
        state: "ready",
        draft: {
          ...draft,
          text: '"\n'.repeat(50_000),
          abstained: long,
          engine: speaker,
          sources: many((index) => ({
            title: long,
            url: `https://a.example/${"x".repeat(1900)}`,
            articleId: `${index}`,
            updatedAt: NOON,
            calledWrong: false,
          })),
        },
      },
      qa: {
        ...qa,
        coachingNotes: many(() => long),
        dimensions: many(() => ({ name: long, score: 1, evidence: long })),
        engine: speaker,
      },
      receipts: many((index) => ({ id: `${index}`, what: long, why: long, at: NOON, state: "done", canUndo: true })),
      problems: many(() => ({ service: "reply", cause: long, since: NOON, willRetry: true })),
      categories: many((index) => `${index}${"中".repeat(190)}`),
      urgencies: many((index) => `${index}${"中".repeat(190)}`),
      copyUrl: ready.copyUrl,
    };
    for (const screen of screensWith('"\n'.repeat(50_000)))
      expect([screen.name, validateCanvas(drawScreen(view, screen))]).toEqual([screen.name, []]);
  });
});
