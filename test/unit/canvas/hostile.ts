import fc from "fast-check";

const nasty = fc.constantFrom(
  "**",
  "*",
  "__",
  "_",
  "[",
  "](",
  ")",
  "](javascript:alert(1))",
  "[x](https://a.example/)",
  "![x](",
  "<script>alert(1)</script>",
  "<",
  ">",
  "<!--",
  "`",
  "```\n",
  "# ",
  "> ",
  "- ",
  "---",
  "\\",
  "\n",
  "\r\n",
  "\t",
  "\u0000",
  "\u001b[31m",
  "\u202E",
  "\u200F",
  "\u2028",
  "\uFEFF",
  "\ud83d",
  "\udc4d",
  "👍",
  "👨‍👩‍👧",
  "שלום",
  "中文字",
  "e\u0301",
  " ",
  "https://a.example/?q=1",
  "a".repeat(300),
  "-".repeat(60),
);

/** Text as the worst customer would write it: markup, tags, controls, directions, emoji, halves of them, and a lot of it. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(fc.oneof(nasty, fc.string({ unit: "grapheme", maxLength: 12 })), { maxLength: 30 })
      .map((parts) => parts.join("")),
  },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 80 }) },
  {
    weight: 1,
    arbitrary: fc.tuple(nasty, fc.integer({ min: 1, max: 5000 })).map(([part, times]) => part.repeat(times).slice(0, 60_000)),
  },
);
