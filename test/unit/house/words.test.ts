/** The lint rule `house/words`: private words are reported with the standard one, and only where they are ours to choose. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { findPrivateWords } from "../../../scripts/private-words.js";

/** A project of its own, held to the rule alone. */
const folder = mkdtempSync(join(tmpdir(), "words-"));
const rule = join(import.meta.dirname, "../../../scripts/house-words.js");
writeFileSync(join(folder, ".oxlintrc.json"), JSON.stringify({ jsPlugins: [rule], rules: { "house/words": "error" } }));
afterAll(() => rmSync(folder, { recursive: true }));

let examples = 0;

/** What is reported of each example, in their order; `of` is the folder or file that each stands in. */
function reported(codes: readonly string[], of = "src/domain/example-"): string[][] {
  const paths = codes.map(() => `${of}${++examples}.ts`);
  codes.forEach((code, index) => {
    const path = join(folder, paths[index]!);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, code);
  });
  const found = findPrivateWords(paths, folder);
  return paths.map((path) => found.filter((finding) => finding.path === path).map(({ word }) => word));
}

const PRIVATE = {
  "const jobRoom = 1;": "room",
  "interface DeskOptions { a: string }": "desk",
  "const MOOD_SCORE = 1;": "mood",
  "const contactMoods = 1;": "moods",
  "function f(standing: string) {}": "standing",
  "class Judge {}": "judge",
  "class Counter { #lanes = 1 }": "lanes",
  'import { lookAt } from "./look.js";': "look",
  "const putBackAt = 1;": "put back",
  "const isOwnPage = true;": "own page",
  "const letters = [];": "letters",
  "const seatOf = 1;": "seat",
  "export function readDraft() {}": "read…",
  "export const keepDraft = () => 1;": "keep…",
  "export async function noteSync() {}": "note…",
  // A shorthand property is one name.
  "use({ room });": "room",
};

const STANDARD = [
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
];

describe("house/words", () => {
  it("reports each private word once", () => {
    const codes = Object.keys(PRIVATE);
    const words = reported(codes);
    expect(Object.fromEntries(codes.map((code, index) => [code, words[index]]))).toEqual(
      Object.fromEntries(Object.entries(PRIVATE).map(([code, word]) => [code, [word]])),
    );
  });

  it("leaves standard words alone", () => {
    expect(reported(STANDARD).flat()).toEqual([]);
  });

  it("names the standard word", () => {
    writeFileSync(join(folder, "named.ts"), "const mood = 1;");
    expect(findPrivateWords(["named.ts"], folder).map(({ message }) => message)).toEqual([
      'Private word "mood" in "mood": the standard word is sentiment.',
    ]);
  });

  it("lets store/ read columns under their stored names, and call nothing else by them", () => {
    const row = "use(row.standing, { settled_at: 1 });";
    expect(reported([row, "const standing = 1;"], "src/store/example-")).toEqual([[], ["standing"]]);
    expect(reported([row])).toEqual([["standing"]]);
  });

  it("leaves faults to the sandbox and verdicts to QA", () => {
    expect(reported(["const faults = 1;"], "src/sandbox/example-")).toEqual([[]]);
    expect(reported(["const verdict = 1;"], "src/domain/qa-policy-")).toEqual([[]]);
    expect(reported(["const faults = 1, verdict = 2;"])).toEqual([["faults", "verdict"]]);
  });
});
