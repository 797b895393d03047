import { describe, expect, it } from "vitest";
import { lowerBound } from "../../../src/domain/proof/evidence.js";
import { proofViewTexts } from "../../../src/web/views/proof/texts.js";
import { leastText, mostText } from "../../../src/web/views/proof/words.js";

const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("a bound on the page Proof", () => {
  it.each([
    [40, 41],
    [39, 40],
    [55, 57],
    [94, 99],
  ])("of %i of %i, which does not reach nine in ten, is not shown as if it did", (agreed, labelled) => {
    const bound = lowerBound({ agreed, labelled })!;
    expect(bound).toBeLessThan(0.9);
    expect(plain(proofViewTexts.categories.boundAt(bound, 0.65))).toBe("at least 89 % from 65 %");
    expect(plain(proofViewTexts.report.shares(agreed / labelled, bound))).toContain(", at least 89 %");
  });

  it("is a whole percent where it is one", () => {
    const whole = Array.from({ length: 101 }, (_, percent) => percent);
    expect(whole.map((percent) => plain(leastText(percent / 100)))).toEqual(whole.map((percent) => `${percent} %`));
    expect(whole.map((percent) => plain(mostText(percent / 100)))).toEqual(whole.map((percent) => `${percent} %`));
  });

  it("from above is never rounded down", () => {
    expect(plain(mostText(0.9312))).toBe("94 %");
    expect(plain(mostText(0.8912))).toBe("90 %");
    expect(plain(mostText(0.997))).toBe("100 %");
  });
});
