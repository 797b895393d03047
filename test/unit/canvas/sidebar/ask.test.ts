/** What an answer shows is what can be put into the draft. */
import { expect, test } from "vitest";
import { type Canvas, renderText, validateCanvas } from "../../../../canvas/kit/index.js";
import { type AnswerView, drawScreen, parseStoredData } from "../../../../canvas/sidebar/index.js";
import { componentsOf } from "../reading.js";
import { ready } from "../views.js";

const withText = (text: string): AnswerView => ({
  text,
  why: null,
  confidence: 0.9,
  sources: [],
  engine: { label: "Built-in engine", notice: null, masked: 0 },
  at: 1_790_000_000,
});

const ask = (text: string) => drawScreen(ready, { name: "ask", question: "How?", answer: withText(text) });
const put = (canvas: Canvas) => parseStoredData(canvas.canvas.stored_data).answer ?? "";
const shown = (canvas: Canvas) => componentsOf(canvas).map((component) => ("text" in component ? component.text : ""));
const bare = (text: string) => text.replaceAll(/\s/g, "");
const CUT = "Its end is cut off here";

test.each([
  ["of 2,000 characters in one paragraph", "word ".repeat(400).trim()],
  ["of many paragraphs", Array.from({ length: 60 }, (_, index) => `Step ${index}: open the lid and wait.`).join("\n\n")],
])("an answer %s is shown to the end that is put into the draft", (_case, text) => {
  const canvas = ask(text);
  expect(validateCanvas(canvas)).toEqual([]);
  expect(put(canvas)).toBe(text);
  expect(bare(shown(canvas).join(""))).toContain(bare(text));
  expect(renderText(canvas)).not.toContain(CUT);
});

test.each([
  ["Latin", "word ".repeat(2_000)],
  ["Japanese", "返金は五営業日以内に行われます。".repeat(200)],
  ["one-letter paragraphs", "a\n\n".repeat(4_000)],
])("one in %s that is too long says that its end is missing, there and in the draft", (_case, text) => {
  const canvas = ask(text);
  expect(validateCanvas(canvas)).toEqual([]);
  expect(text.startsWith(put(canvas))).toBe(true);
  expect(put(canvas).length).toBeLessThan(text.length);
  expect(bare(shown(canvas).join(""))).toContain(bare(put(canvas)));
  expect(renderText(canvas).replace(/\n[~ ]*/g, " ")).toContain(CUT);
});
