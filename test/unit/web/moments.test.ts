import { describe, expect, it } from "vitest";
import { momentText } from "../../../src/web/parts/format.js";

const NOW = new Date(2026, 2, 14, 11, 30).getTime();
const at = (...moment: [number, number, number, number, number, number]) => new Date(...moment).getTime();

describe("a moment", () => {
  it("of today is a time of day, to the second where that counts", () => {
    expect(momentText(at(2026, 2, 14, 22, 4, 11), NOW, false)).not.toMatch(/Mar|14|2026|11/);
    expect(momentText(at(2026, 2, 14, 22, 4, 11), NOW, true)).toMatch(/:04:11/);
    expect(momentText(at(2026, 2, 14, 22, 4, 11), NOW, true)).not.toMatch(/Mar|14|2026/);
  });

  it.each([true, false])("of another day has its day, and of another year its year (to the second: %s)", (precise) => {
    const seconds = precise ? /:04:11/ : /:04\b(?!:)/;
    const yesterday = momentText(at(2026, 2, 13, 22, 4, 11), NOW, precise);
    expect(yesterday).toMatch(/13/);
    expect(yesterday).toMatch(/Mar/);
    expect(yesterday).toMatch(seconds);
    expect(yesterday).not.toMatch(/2026/);
    const longAgo = momentText(at(2023, 2, 14, 22, 4, 11), NOW, precise);
    expect(longAgo).toMatch(/Mar/);
    expect(longAgo).toMatch(/2023/);
    expect(longAgo).toMatch(seconds);
  });
});
