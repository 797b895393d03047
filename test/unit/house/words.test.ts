/** The lint rule `house/words`: private words are reported with the standard one, and only where they are ours to choose. */
import { resolve } from "node:path";
import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";

const eslint = new ESLint({
  cwd: resolve(import.meta.dirname, "../../.."),
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } }, rules: { "house/words": "error" } },
  ruleFilter: ({ ruleId }) => ruleId === "house/words",
});

async function reported(code: string, filePath = "src/domain/example.ts"): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  expect(result?.fatalErrorCount).toBe(0);
  return (result?.messages ?? []).map(({ message }) => /^Private word "(.+?)"/.exec(message)?.[1] ?? message);
}

describe("house/words", () => {
  it.each([
    ["const jobRoom = 1;", "room"],
    ["interface DeskOptions { a: string }", "desk"],
    ["const MOOD_SCORE = 1;", "mood"],
    ["const contactMoods = 1;", "moods"],
    ["function f(standing: string) {}", "standing"],
    ["class Judge {}", "judge"],
    ["class Counter { #lanes = 1 }", "lanes"],
    ['import { lookAt } from "./look.js";', "look"],
    ["const putBackAt = 1;", "put back"],
    ["const isOwnPage = true;", "own page"],
    ["const letters = [];", "letters"],
    ["const seatOf = 1;", "seat"],
    ["export function readDraft() {}", "read…"],
    ["export const keepDraft = () => 1;", "keep…"],
    ["export async function noteSync() {}", "note…"],
  ])("reports %s", async (code, word) => {
    expect(await reported(code)).toEqual([word]);
  });

  it.each([
    "const placeholder = performance.now();",
    "const replaced = text.replace(/a/, lookup);",
    "const watermark = string;",
    "const deadLetter: DeadLetter = dead_letters;",
    "const seen = admin.has_inbox_seat && hasInboxSeat;",
    "void Promise.allSettled([]);",
    'const kind = "take-off-repeats";',
    'import { readFile } from "node:fs/promises";',
    "function readLocally() {}",
    "const notes = keepAlive;",
    "const outlook = overlooked;",
  ])("leaves alone %s", async (code) => {
    expect(await reported(code)).toEqual([]);
  });

  it("names the standard word", async () => {
    const [result] = await eslint.lintText("const mood = 1;", { filePath: "src/domain/example.ts" });
    expect(result?.messages[0]?.message).toBe('Private word "mood" in "mood": the standard word is sentiment.');
  });

  it("reports a shorthand property once", async () => {
    expect(await reported("use({ room });")).toEqual(["room"]);
  });

  it("lets store/ read columns under their stored names, and call nothing else by them", async () => {
    const row = "use(row.standing, { settled_at: 1 });";
    expect(await reported(row, "src/store/example.ts")).toEqual([]);
    expect(await reported(row)).toEqual(["standing"]);
    expect(await reported("const standing = 1;", "src/store/example.ts")).toEqual(["standing"]);
  });

  it("leaves faults to the sandbox and verdicts to QA", async () => {
    expect(await reported("const faults = 1;", "src/sandbox/example.ts")).toEqual([]);
    expect(await reported("const verdict = 1;", "src/domain/qa-policy.ts")).toEqual([]);
    expect(await reported("const faults = 1, verdict = 2;")).toEqual(["faults", "verdict"]);
  });
});
