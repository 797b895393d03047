import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { htmlToText } from "../../src/sandbox/html.js";
import { sanitizeBody, sanitizeHtml } from "../../src/sandbox/html.js";
import { textToHtml } from "../../src/sandbox/html.js";

const ALLOWED =
  /<(?:\/?(?:p|br|b|strong|i|em|u|ul|ol|li|h[1-4]|blockquote|code|pre|hr|a)|a href="(?:https?:\/\/|mailto:)[^"<>\s]*" rel="nofollow noopener noreferrer" target="_blank")>/g;

describe("the twin's HTML", () => {
  it.each([
    ["<p class=\"x\" onclick='y()'>A</p>", "<p>A</p>"],
    ["<P>A<BR/>B</P>", "<p>A<br>B</p>"],
    ["<div><p>A</p></div>", "<p>A</p>"],
    ["a<script>alert(1)</script>b", "ab"],
    ["a<script>alert(1)", "a"],
    ["<style>p{}</style>a", "a"],
    ["a<!-- <b>hidden</b> -->b", "ab"],
    ["<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;"],
    ['<a href="javascript:alert(1)">x</a>', "&lt;a href=&quot;javascript:alert(1)&quot;&gt;x</a>"],
    [
      "<a href='https://a.example/?b=1&c=2'>x</a>",
      '<a href="https://a.example/?b=1&amp;c=2" rel="nofollow noopener noreferrer" target="_blank">x</a>',
    ],
    ["&lt;b&gt;not bold&lt;/b&gt; &amp; so on", "&lt;b&gt;not bold&lt;/b&gt; &amp; so on"],
    ["1 < 2 & 3 > 2", "1 &lt; 2 &amp; 3 &gt; 2"],
    ["<p", "&lt;p"],
    ["<b<script>>x", "&lt;b"],
  ])("makes %j to %j", (given, expected) => {
    expect(sanitizeHtml(given)).toBe(expected);
  });

  it("never writes a tag or attribute that is not on the list", () => {
    const bits = [
      "<",
      ">",
      "</",
      "<a href=",
      '"',
      "'",
      "script",
      "img",
      " onerror=x",
      "b",
      "p",
      "javascript:",
      "https://x",
      "&lt;",
      "<!--",
      "-->",
      "<svg",
      "/",
      " ",
      "text",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 30 }), (pieces) => {
        const left = sanitizeHtml(pieces.join("")).replace(ALLOWED, "");
        expect(left).not.toMatch(/[<>]/);
      }),
      { numRuns: 2_000 },
    );
  });

  it("wraps plain text, keeps blocks, and finds nothing in nothing", () => {
    expect(sanitizeBody("Hello")).toBe("<p>Hello</p>");
    expect(sanitizeBody("<ul><li>a</li></ul>")).toBe("<ul><li>a</li></ul>");
    expect(sanitizeBody("<p>&nbsp; <br></p>")).toBeNull();
  });

  it("gives back what a customer typed", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.stringMatching(/^[a-zäéñ0-9<>&"'.,!? ]{1,20}$/).filter((line) => line.trim() !== ""),
          { minLength: 1 },
        ),
        (lines) => {
          const typed = lines.map((line) => line.trim().replace(/\s+/g, " ")).join("\n");
          expect(htmlToText(textToHtml(typed) ?? "")).toBe(typed);
        },
      ),
    );
  });
});
