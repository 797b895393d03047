import { describe, expect, test } from "vitest";
import { estimateHeight, renderText } from "../../../../canvas/kit/index.js";
import { type DraftView, drawAbsence, drawScreen, type SidebarView } from "../../../../canvas/sidebar/index.js";
import { sidebarTexts } from "../../../../canvas/sidebar/texts.js";
import { buttonsOf, labelsOf } from "../reading.js";
import { problems, states, unsent } from "../states.js";
import { draft, sentiment, ready, sparse, triage } from "../views.js";

const home = { name: "home" } as const;

describe("the first screen", () => {
  test.each(Object.entries(states))("%s: at most 400 px, no primary button, no time that goes stale", (_, view) => {
    const canvas = drawScreen(view, home);
    expect(estimateHeight(canvas)).toBeLessThanOrEqual(400);
    expect(buttonsOf(canvas).map(({ style }) => style)).not.toContain("primary");
    expect(labelsOf(canvas).at(-1)).toBe("Details");
    expect(renderText(canvas)).not.toMatch(/\bago\b|just now|yesterday/i);
  });

  test("an absence is a first screen too", () => {
    const canvas = drawAbsence({ kind: "not-set-up", remedy: "long ".repeat(200) });
    expect(estimateHeight(canvas)).toBeLessThanOrEqual(400);
    expect(buttonsOf(canvas).map(({ style }) => style)).not.toContain("primary");
  });

  test("a ready draft offers Insert draft and Regenerate", () => {
    expect(labelsOf(drawScreen(ready, home))).toEqual(["Insert draft", "Regenerate", "Details"]);
  });

  test.each(Object.entries(states).filter(([, view]) => view.draft.state === "ready"))(
    "%s: keeps the draft's two buttons, whatever else there is to say",
    (_, view) => {
      const crowded = { ...view, people: 3, problems: problems.slice(0, 1) };
      for (const shown of [view, crowded, { ...crowded, unsent }]) {
        const canvas = drawScreen(shown, home);
        expect(labelsOf(canvas).filter((label) => /^(Insert|Read) draft/.test(label))).toHaveLength(1);
        expect(labelsOf(canvas)).toContain("Regenerate");
        expect(estimateHeight(canvas)).toBeLessThanOrEqual(400);
      }
      const kept = drawScreen(crowded, { name: "home", keepsText: true });
      expect(labelsOf(kept)).toEqual(expect.arrayContaining(["Regenerate", "Read your text"]));
    },
  );

  test("Apply and Not this become one line before the draft's preview is shortened", () => {
    const written = { ...draft, text: "lorem ".repeat(60), abstained: "Asks back: no article answers this." };
    const view: SidebarView = { ...ready, draft: { state: "ready", draft: written } };
    const suggested: SidebarView = { ...view, suggestion: { state: "offered", changedWith: null } };
    const shownOf = (shown: SidebarView) => renderText(drawScreen(shown, home)).match(/lorem/g)?.length;
    expect(labelsOf(drawScreen(suggested, home))).toContain(sidebarTexts.suggestion.both);
    expect(shownOf(suggested)).toBe(shownOf(view));
  });

  test("only a draft that can be sent offers Insert draft", () => {
    const offering = Object.entries(states).filter(([, view]) => labelsOf(drawScreen(view, home)).includes("Insert draft"));
    expect(new Set(offering.map(([, view]) => view.draft.state))).toEqual(new Set(["ready", "failed"]));
  });

  test("shows the risk with its direction, and every answer with its confidence", () => {
    const words = renderText(drawScreen(ready, home));
    expect(words).toContain("Escalation risk **high**, 72% ↘ worsening");
    expect(words).toContain("billing (sure)");
    expect(words).toContain("negative (sure)");
    expect(words).toContain("84% sure, 2 sources");
  });

  test("a missing number is said to be missing and never 0%", () => {
    const words = renderText(drawScreen(sparse, home));
    expect(words).toContain("Escalation risk not given");
    expect(words).toContain("billing (confidence not given)");
    expect(words).not.toContain("0%");
  });

  test("a certain 0% stays 0%", () => {
    const view = {
      ...ready,
      triage: { ...triage, confidence: 0 },
      sentiment: { ...sentiment, current: { ...sentiment.current, risk: 0 } },
    };
    const words = renderText(drawScreen(view, home));
    expect(words).toContain("billing (unsure)");
    expect(words).toContain("Escalation risk low, 0%");
  });

  test("a draft that asks back, hands over, has facts to check or leaves a question open says so in words", () => {
    const words = (view: SidebarView) => renderText(drawScreen(view, home));
    const drafted = (change: Partial<DraftView>) =>
      words({ ...ready, draft: { state: "ready", draft: { ...draft, ...change } } });
    expect(drafted({ abstained: "Asks back: no article answers this." })).toMatch(
      /Asks back: no article answers this\.\n\*\*Draft\*\* 2 sources/,
    );
    expect(drafted({ unsupported: [{ quote: "14 days", saidBy: "nobody" }] })).toContain("**Draft** 1 fact to check, 2 sources");
    expect(drafted({ open: ["And by post?"], sources: [] })).toContain("**Draft** answers 0 of 1 questions");
    for (const change of [
      { abstained: "Asks back" },
      { unsupported: [{ quote: "14 days", saidBy: "nobody" as const }] },
      { open: ["?"] },
    ])
      expect(drafted(change)).not.toContain("% sure");
  });

  test.each([
    [0.2, "low"],
    [0.35, "watch"],
    [0.5, "**high**"],
    [0.8, "**alarm**"],
  ])("a risk of %f is %s", (risk, level) => {
    const view = { ...ready, sentiment: { ...sentiment, current: { ...sentiment.current, risk } } };
    expect(renderText(drawScreen(view, home))).toContain(`Escalation risk ${level}, `);
  });

  test("numbers no engine should give do no harm", () => {
    const view = {
      ...ready,
      triage: { ...triage, confidence: Number.NaN },
      draft: { state: "ready", draft: { ...draft, confidence: 7 } },
    } as const;
    const words = renderText(drawScreen(view, home));
    expect(words).toContain("billing (confidence not given)");
    expect(words).toContain("100% sure");
  });
});
