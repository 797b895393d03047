import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lineOfBody, textOfArticle, textOfBody, withinBudget } from "../../../src/intercom/reading/body-text.js";
import { growthOf } from "../../support/growth.js";

/** A megabyte or two, and half of it. */
const PIECES = { half: 150_000, full: 300_000 } as const;

describe("HTML becomes what a person would read", () => {
  test.each([
    ["paragraphs", "<p>Hi</p><p>there<br>you</p>", "Hi\nthere\nyou"],
    ["links with their address", '<p>see <a href="https://x.example/a">the guide</a></p>', "see the guide (https://x.example/a)"],
    ["a bare address once", '<a href="https://x.example">https://x.example</a>', "https://x.example"],
    ["lists", "<ul><li>one</li><li>two</li></ul>", "* one\n * two"],
    ["no images", '<p>before<img src="https://x.example/a.png" alt="a cat"></p>', "before"],
    ["no scripts or styles", "<p>a</p><script>steal()</script><style>p{}</style>", "a"],
    ["entities", "<p>5 &lt; 6 &amp;&nbsp;7</p>", "5 < 6 & 7"],
    ["headings as written", "<h2>Title</h2><p>text</p>", "Title\ntext"],
    ["cells apart", "<table><tr><td>A</td><td>B</td></tr></table>", "A\nB"],
  ])("%s", (_, html, text) => {
    expect(textOfBody(html)).toBe(text);
  });
});

describe("plain text stays as it is", () => {
  test.each([
    "</p> is shown after every line",
    "after each line there is a </p>",
    "<br> is shown, and </b> as well",
    "The <br> tag is printed: </p>",
    "how do I write <b>bold</b> here?",
    "<br>",
    "<p>",
    "</div>",
    "<div> is what I see",
    "1 < 2 > 0",
    "the <div> is broken",
    "Tom &amp; Jerry",
    "line one\n\nline two",
    "a <email@example.com> b",
  ])("%j", (text) => {
    expect(textOfBody(text)).toBe(text);
  });
});

test("nothing but white space, empty tags or an image is no text", () => {
  for (const body of [null, "", " \n ", "<p></p>", '<p><img src="x"></p>', "\u0000"]) expect(textOfBody(body)).toBe("");
});

test("what a database refuses is taken out, emoji stay", () => {
  expect(textOfBody("a\u0000b\ud800c 👍\r\nd\u0007")).toBe("ab\ufffdc 👍\nd");
});

test("length and depth are bounded", () => {
  expect(textOfBody("x".repeat(30_000))).toHaveLength(20_000);
  expect(textOfBody(`${"x".repeat(19_998)}👍👍`)).toBe(`${"x".repeat(19_998)}…`);
  expect(textOfBody(`${"<div>".repeat(50_000)}deep${"</div>".repeat(50_000)}`)).toBe("");
  expect(lineOfBody(`<p>${"word ".repeat(1_000)}</p>`)?.length).toBe(500);
});

test("what is cut off takes the half of a card number with it, that no rule would find", () => {
  const card = "4111 1111 1111 1111";
  for (let before = 19_975; before < 20_002; before += 1) {
    const text = textOfBody(`${"word ".repeat(4_001).slice(0, before)} ${card} goes on`);
    expect(text.includes(card) || !text.includes("4111"), `${before}`).toBe(true);
  }
  expect(lineOfBody(`${"word ".repeat(98)}${card} goes on`)).toBe("word ".repeat(98));
  const long = `${"word ".repeat(27)}${card} ${"word ".repeat(50)}${card}${" word".repeat(27)}`;
  const [, middle] = withinBudget([{ text: "first" }, { text: long }, { text: "last" }], 50);
  expect(middle?.text).toMatch(/^(?:word )+ \[…\] (?: word)+$/);
});

test.each(["<br", "<a href='", "<div>", "</p", "<p>&#x", "<img <"])(
  "a body of nothing but %j takes twice the time for twice as much",
  async (piece) => {
    expect(await growthOf((size) => textOfBody(piece.repeat(PIECES[size])))).toMatchObject({ linear: true });
  },
);

test.each([
  ["a picture in it", `<p><img src="data:image/png;base64,${"A".repeat(150_000)}"></p><p>Words</p>`],
  ["styles before it", `<html><head><style>${"a{}".repeat(40_000)}</style></head><body><p>Words</p></body></html>`],
  ["a script before it", `<div><SCRIPT async>${"a();".repeat(30_000)}</SCRIPT ><p>Words</p></div>`],
  ["drawings before it", `<div>${`<svg>${"<path/>".repeat(9_000)}</svg>`.repeat(2)}<p>Words</p></div>`],
  ["a drawing before it that has no end", `<p>Words</p><svg>${"<path/>".repeat(20_000)}`],
])("of an article with %s the words are read", (_what, html) => {
  expect(textOfArticle(html, null)).toBe("Words");
});

test("an article's text is bounded further off", () => {
  expect(textOfArticle(`<p>${"x".repeat(90_000)}</p>`, null)).toHaveLength(90_000);
  expect(textOfArticle("x".repeat(300_000), null)).toHaveLength(100_000);
});

describe("an article is HTML, whatever it begins and ends with", () => {
  const video = '<iframe src="https://www.youtube.com/embed/x">enable JavaScript</iframe>';
  test.each([
    ["a video on top", `${video}<p class="no-margin">Reset your <b>password</b> here.</p>`, "Reset your password here."],
    ["a video at the end", `<p>Watch this:</p>${video}`, "Watch this:"],
    ["nothing but a video", video, ""],
    ["a rule", "<p>Refunds take 5 days.</p><hr>", "Refunds take 5 days."],
    ["a rule between", "<p>One.</p><hr><p>Two.</p>", "One.\n\nTwo."],
    ["a whole document", "<!DOCTYPE html><html><head><title>T</title></head><body><p>Refunds</p></body></html>", "Refunds"],
    ["a comment", "<!-- by hand --><p>Refunds</p>", "Refunds"],
    ["sections", "<section><h2>Refunds</h2>In 5 days</section>", "Refunds\nIn 5 days"],
    ["bare words", "Refunds take <b>5 days</b> &amp; more", "Refunds take 5 days & more"],
    [
      "what only some browsers show",
      "<p>a</p><noscript>b</noscript><video>c</video><template>d</template><svg><title>e</title></svg>",
      "a",
    ],
    ["terms and captions", "<dl><dt>A</dt><dd>B</dd></dl><figure><figcaption>C</figcaption></figure>", "A\nB\nC"],
    ["heads of columns", "<table><tr><th>Plan</th><th>Price</th></tr></table>", "Plan\nPrice"],
    ["plain text, with its lines", "Tom & Jerry\n1 < 2", "Tom & Jerry\n1 < 2"],
  ])("%s", (_, html, text) => {
    expect(textOfArticle(html, null)).toBe(text);
  });

  test("its links lead on from its own address, and without one they have none", () => {
    const link = (href: string) => `<p>See <a href="${href}">this</a></p>`;
    const url = "https://help.example/en/articles/7-refunds";
    expect(textOfArticle(link("/en/articles/1"), url)).toBe("See this (https://help.example/en/articles/1)");
    expect(textOfArticle(link("8-fees"), url)).toBe("See this (https://help.example/en/articles/8-fees)");
    expect(textOfArticle(link("/en/articles/1"), null)).toBe("See this");
    expect(textOfArticle(link("http://["), null)).toBe("See this (http://[)");
    expect(textOfArticle(link("https://x.example/a"), null)).toBe("See this (https://x.example/a)");
    expect(textOfArticle(link("mailto:help@x.example"), null)).toBe("See this (help@x.example)");
    expect(textOfBody(link("/en/articles/1"))).toBe("See this (/en/articles/1)");
  });

  test.each(["<br", "<a href='", "<div>", "<!--", "&", "<svg>", "<svg></svg", "data:"])(
    "one of nothing but %j takes twice the time for twice as much",
    async (piece) => {
      expect(await growthOf((size) => textOfArticle(piece.repeat(PIECES[size]), null))).toMatchObject({ linear: true });
    },
  );
});

test("a subject is one line", () => {
  expect(lineOfBody("<p>Re:\n  hello</p>")).toBe("Re: hello");
  expect(lineOfBody("")).toBeNull();
});

test("no input makes it throw or grow", () => {
  const tag = fc.constantFrom(
    "<p>",
    "</p>",
    "<a href='",
    "'>",
    "<br>",
    "<table>",
    "<td>",
    "</a>",
    "<ol start=x>",
    "<li>",
    "&#x;",
    "<!--",
    "<![CDATA[",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(tag, fc.string({ unit: "binary" }))), (pieces) => {
      expect(textOfBody(pieces.join("")).length).toBeLessThanOrEqual(20_000);
    }),
    { numRuns: 500 },
  );
});
