import { describe, expect, it } from "vitest";
import { nameKey, slug } from "../../../src/domain/tag-names.js";

describe("a category as a tag", () => {
  it.each([
    ["환불", "환불"],
    ["결제 문제", "결제-문제"],
    ["ガス", "ガス"],
    ["プラン", "プラン"],
    ["ﾊﾞｸﾞ", "バグ"],
    ["भुगतान", "भुगतान"],
    ["การชำระเงิน", "การชำระเงิน"],
    ["หนี้", "หนี้"],
    ["น้ำ", "น้ำ"],
    ["استرداد المال", "استرداد-المال"],
    ["مَرْحَبًا", "مرحبا"],
    ["أسئلة", "أسئلة"],
    ["שָׁלוֹם", "שלום"],
    // As they have always been.
    ["Überweisung & Größe", "uberweisung-große"],
    ["Café au lait", "cafe-au-lait"],
    ["Επιστροφή", "επιστροφη"],
    ["Возврат й", "возврат-и"],
    ["İade", "iade"],
    ["Refund ❤️ 1️⃣", "refund-1"],
    ["!!!", "unknown"],
  ])("%s becomes %s", (name, tag) => {
    expect(slug(name)).toBe(tag);
    expect(slug(name.normalize("NFD"))).toBe(tag);
    expect(slug(tag)).toBe(tag);
  });

  it("is the same as the decomposed one of earlier releases", () => {
    expect(slug("환불".normalize("NFKD"))).toBe(slug("환불"));
  });

  it("is cut between syllables", () => {
    expect(slug("환불".repeat(30))).toBe("환불".repeat(20));
    expect(slug("नी".repeat(30))).toBe("नी".repeat(20));
    expect(slug(`${"न".repeat(39)}नी`)).toBe("न".repeat(39));
  });
});

describe("names", () => {
  it.each([
    ["バス", "パス"],
    ["भुगतान", "भगतन"],
    ["หนี้", "หน"],
  ])("%s and %s are two", (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
    expect(slug(one)).not.toBe(slug(other));
  });

  it.each([
    ["Équipe Facturation", "equipe facturation"],
    ["Billing Team", "billing-team"],
    ["환불 Team", "환불".normalize("NFD")],
  ])("%s and %s are one", (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });
});
