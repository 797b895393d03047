import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createMask } from "../../../../src/ai/redaction/mask.js";

const caseSchema = z.object({ text: z.string(), redact: z.array(z.string()), keep: z.array(z.string()) });
const cases = readFileSync(new URL("cases.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => caseSchema.parse(JSON.parse(line)));

describe("recorded messages", () => {
  it.each(cases)("$text", ({ text, redact, keep }) => {
    const mask = createMask();
    const hidden = mask.hide(text);
    for (const secret of redact) expect(hidden).not.toContain(secret);
    for (const harmless of keep) expect(hidden).toContain(harmless);
    expect(mask.reveal(hidden)).toBe(text);
    expect(mask.count === 0).toBe(hidden === text);
  });
});
