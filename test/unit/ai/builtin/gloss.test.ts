import { expect, it } from "vitest";
import { glossInEnglish } from "../../../../src/ai/builtin/embedder/gloss.js";

it.each([
  ["sv", "Mitt paket har inte kommit", /parcel|package/],
  ["de", "Ich habe mein Passwort vergessen", /password.*forgot/],
  ["tr", "siparişim gelmedi", /order/],
  ["ar", "أين الطلب", /where.*order/],
  ["ja", "パスワードを忘れました", /password/],
  ["zh", "我要退款", /refund/],
])("%s: %s", (language, text, expected) => {
  expect(glossInEnglish(text, language)).toMatch(expected);
});

it("keeps what it has no word for, and has nothing for other languages", () => {
  expect(glossInEnglish("Min iPhone 15 Pro", "sv")).toContain("iphone 15 pro");
  expect(glossInEnglish("Hol van a csomagom?", "hu")).toBeNull();
});
