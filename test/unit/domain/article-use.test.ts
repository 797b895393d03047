import { describe, expect, it } from "vitest";
import { useOfArticle, withoutInternalLinks } from "../../../src/domain/article-use.js";

const UNKNOWN = { copilot: null, chatbot: null };
const use = (facts: Partial<Parameters<typeof useOfArticle>[0]>) =>
  useOfArticle({ kind: "help-centre", availability: UNKNOWN, isTargeted: false, ...facts }).use;

describe("what an article may be used for", () => {
  it.each([
    ["a published one is for customers", {}, "customers"],
    ["also where Fin may not answer from it", { availability: { copilot: true, chatbot: false } }, "customers"],
    ["not where AI for teammates may not use it", { availability: { copilot: false, chatbot: true } }, "none"],
    ["one for some customers points nobody to it", { isTargeted: true }, "teammates"],
    ["an internal one is for teammates", { kind: "internal" }, "teammates"],
    [
      "an internal one that AI may not use is for nothing",
      { kind: "internal", availability: { copilot: false, chatbot: null } },
      "none",
    ],
    ["an external page is for customers", { kind: "external" }, "customers"],
    ["not where Fin may not answer from it", { kind: "external", availability: { copilot: true, chatbot: false } }, "teammates"],
  ] as const)("%s", (_what, facts, expected) => expect(use(facts)).toBe(expected));
});

describe("addresses of internal sources", () => {
  const INTERNAL = ["https://wiki.example/limits"];
  it.each([
    ["See https://wiki.example/limits.", "See ."],
    ["Yes.\n\nRead more: \nhttps://wiki.example/limits/\n\nBest", "Yes.\n\nRead more: \n\nBest"],
    ["See [the limits](https://wiki.example/limits) and https://help.example/a", "See the limits and https://help.example/a"],
    // As links of articles are read.
    ["See the limits page (https://wiki.example/limits) first.", "See the limits page first."],
    ["Read more (https://wiki.example/limits/)\nYes (https://help.example/a)", "Read more\nYes (https://help.example/a)"],
    ["Or open Wiki.example/limits, by hand.", "Or open , by hand."],
    ["wiki.example/limits (https://wiki.example/limits)\nYes", "Yes"],
    [
      "Write to ops@wiki.example/limits or open wiki.example/limits/more",
      "Write to ops@wiki.example/limits or open wiki.example/limits/more",
    ],
    ["Nothing here", "Nothing here"],
  ])("%j", (text, expected) => expect(withoutInternalLinks(text, INTERNAL, [])).toBe(expected));

  it("stay where an open source or the conversation has them", () => {
    const text = "See https://wiki.example/limits";
    for (const open of ["at https://wiki.example/limits, they say", "I opened wiki.example/limits."])
      for (const written of [text, "See the page (wiki.example/limits)"])
        expect(withoutInternalLinks(written, INTERNAL, [open])).toBe(written);
  });
});
