import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { neutralise, plain, webLink } from "../../../../canvas/kit/index.js";
import { growthOf } from "../../../support/growth.js";
import { hostileText } from "../hostile.js";

describe("neutralise", () => {
  test.each<[string, string, string]>([
    ["bold stays", "a **b** c", "a **b** c"],
    ["underlined bold becomes bold", "a __b__ c", "a **b** c"],
    ["web links stay", "see [this](https://a.example/x?y=1)", "see [this](https://a.example/x?y=1)"],
    ["a link in bold stays a link", "**[this](https://a.example/x)**", "[this](https://a.example/x)"],
    ["other links lose their target", "[a](javascript:alert) [b](data:text/html,x) [c](/x)", "a b c"],
    ["a link that names another site shows where it goes", "[bank.example](https://evil.example/)", "https://evil.example/"],
    ["a link that hides its host behind a name does not stay", "[a](https://bank.example@evil.example/)", "a"],
    ["pictures become their words", "![logo](https://a.example/a.png)", "logo"],
    ["tags go", "<p>Hi <a href='x'>you</a></p><script>1</script>", "Hi you1"],
    ["tags that grow out of tags do not", "<<b>script>x", "‹script>x"],
    ["comparisons stay", "1 < 2 and 3 > 2", "1 < 2 and 3 > 2"],
    ["headings and quotes lose their marks", "## Hi\n> you", "Hi\nyou"],
    ["bullets become dots", "* a\n- b\n+ c", "• a\n• b\n• c"],
    ["code loses its fences", "```js\nrun()\n```\nand `this`", "run()\n\nand this"],
    ["emphasis goes", "*a* _b_ ~~c~~", "a b c"],
    ["names and sums stay readable", "snake_case_name 2 * 3", "snake_case_name 2 ∗ 3"],
    ["links cannot be put together from pieces", "[a]![](x)(javascript:b)", "[a] (javascript:b)"],
    ["controls and marks that reorder go", "a\u0000b\u202Ec\uFEFF\ud83d", "abc"],
    ["lines end in one way", "a\r\nb\rc\u2028d", "a\nb\nc\nd"],
    ["emoji and other scripts stay", "👨‍👩‍👧 שלום 中文", "👨‍👩‍👧 שלום 中文"],
    ["markup alone leaves a trace", "***", "…"],
    ["nothing stays nothing", " \n", ""],
  ])("%s", (_, given, expected) => expect(neutralise(given, 200)).toBe(expected));

  test("a cut never leaves half a mark", () => {
    expect(neutralise("ab **cdefgh**", 8)).toBe("ab…");
    expect(neutralise("ab [cd](https://a.example/long)", 12)).toBe("ab…");
    expect(neutralise("abcdef 😀", 8)).toBe("abcdef…");
  });

  test.each(["[", "**a", "<!--", "`", "[a](", "__", "> # * "])("twice as many %j take twice the time at most", async (seed) => {
    const growth = await growthOf((size) => neutralise(seed.repeat(size === "half" ? 300_000 : 600_000), 1200));
    expect(growth).toMatchObject({ linear: true });
  });

  test("whatever comes in: bounded, visible, and no other markup than bold and web links", () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 1, max: 400 }), (given, limit) => {
        const safe = neutralise(given, limit);
        expect(safe.length).toBeLessThanOrEqual(limit);
        expect(safe).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]|\p{Surrogate}/u);
        const withoutKept = safe.replace(/\[[^[\]\n]*\]\(https?:\/\/[^()\s]+\)/g, "").replace(/\*\*[^*\n]+\*\*/g, "");
        expect(withoutKept).not.toMatch(/\]\(|\*|`|<[a-z/!]/i);
      }),
      { numRuns: 500 },
    );
  });
});

describe("plain", () => {
  test("keeps the words alone, on one line", () => {
    expect(plain("# Hi **you**\n- see [this](https://a.example)", 80)).toBe("Hi you • see this");
  });

  test("is bounded and says so", () => {
    expect(plain("abcdefgh", 5)).toBe("abcd…");
  });

  test("is blank only where the text was", () => {
    fc.assert(
      fc.property(hostileText, (given) => {
        expect(plain(given, 80) === "").toBe(given.trim() === "");
      }),
    );
  });
});

test("a link longer than browsers take is no link", () => {
  const link = (length: number) => "https://a.example/?".padEnd(length, "q");
  expect(webLink(link(2048))).toBe(link(2048));
  expect(webLink(link(2049))).toBeNull();
});
