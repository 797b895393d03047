import { describe, expect, it } from "vitest";
import type { Draft } from "../../../src/domain/answers.js";
import { listClaims, stillClaimed, unsupportedClaims, withFindings } from "../../../src/domain/claims/check-draft.js";
import { analyzeSupport, supportOf } from "../../../src/domain/claims/support.js";
import { findClaims } from "../../../src/domain/claims/find-claims.js";

const found = (draft: string, ours = "", customer = "") =>
  unsupportedClaims(
    findClaims(draft),
    supportOf([analyzeSupport({ by: "us", text: ours }), analyzeSupport({ by: "customer", text: customer })]),
  ).map(({ kind, quote }) => `${kind}: ${quote}`);

describe("a half", () => {
  it("is 50 %, whoever writes it in words", () => {
    expect(found("Schools get it at half price", "Schulen zahlen 50 % weniger")).toEqual([]);
    expect(found("You get 50 % off", "Charities pay half the price.")).toEqual([]);
    expect(found("You get it at half price", "Members get 20 % off")).toEqual(["percentage: half price"]);
  });
});

describe("what a draft claims", () => {
  it.each<[draft: string, claims: readonly string[]]>([
    ["See https://evil.example/pay?x=1.", ["link: https://evil.example/pay?x=1"]],
    ["See [here](https://evil.example/a), please", ["link: https://evil.example/a"]],
    ["Open evil-shop.ru now", ["link: evil-shop.ru"]],
    ["Open EVIL.COM/x", ["link: EVIL.COM/x"]],
    ["Open evil[.]com today", ["link: evil[.]com"]],
    ["Open evil (dot) com today", ["link: evil (dot) com"]],
    ["Open ev\u200bil.com today", ["link: evil.com"]],
    ["Open ｅｖｉｌ．ｃｏｍ today", ["link: evil.com"]],
    ["Open javascript:alert(1)", ["link: javascript:alert"]],
    ["詳細はhttps://evil.example/aをご覧ください", ["link: https://evil.example/a"]],
    ["Page:evil.example", ["link: evil.example"]],
    ["Page:https://evil.example", ["link: https://evil.example"]],
    ["here/evil.example’s", ["link: evil.example"]],
    ["Write to help@evil.example.", ["email: help@evil.example"]],
    ["It costs €49.", ["amount: €49"]],
    ["It costs 1.000,00 € now", ["amount: 1.000,00 €"]],
    ["It costs 1 000,00 € now", ["amount: 1 000,00 €"]],
    ["It costs USD 1,000.00 now", ["amount: USD 1,000.00"]],
    ["It costs 49 dollars", ["amount: 49 dollars"]],
    ["料金は500円です", ["amount: 500円です"]],
    ["within 14 days", ["duration: 14 days"]],
    ["innerhalb von 14 Werktagen", ["duration: 14 Werktagen"]],
    ["sous 14 jours ouvrables", ["duration: 14 jours"]],
    ["14日以内に", ["duration: 14日以内に"]],
    ["14 working days", ["duration: 14 working days"]],
    ["a 14-day trial", ["duration: 14-day"]],
    ["within two weeks", ["duration: two weeks"]],
    ["in fünf Werktagen", ["duration: fünf Werktagen"]],
    ["in 3–5 days", ["duration: 3", "duration: 5 days"]],
    ["in 3 to 5 days", ["duration: 3", "duration: 5 days"]],
    ["20 % off", ["percentage: 20 %"]],
    ["You get it ½ off", ["percentage: 1⁄2 off"]],
    ["half price until Friday", ["percentage: half price"]],
    ["It is half-off now", ["percentage: half-off"]],
    ["Sie bekommen es zum halben Preis", ["percentage: zum halben Preis"]],
    ["à moitié prix", ["percentage: moitié prix"]],
    ["a mitad de precio", ["percentage: mitad de precio"]],
    ["a metà prezzo", ["percentage: metà prezzo"]],
    ["半額になります", ["percentage: 半額"]],
    ["half of them offered help", []],
    ["within 2½ hours", ["duration: 2.5 hours"]],
    ["within 2 ½ hours", ["duration: 2.5 hours"]],
    ["２½時間以内", ["duration: 2.5時間以内"]],
    ["٢½ ساعة", ["duration: 2.5 ساعة"]],
    ["within 2⅓ hours", ["duration: 2.33 hours"]],
    ["within 2⅔ hours", ["duration: 2.67 hours"]],
    ["八五折、九五折、七五折", []],
    ["现在五折", ["percentage: 五折"]],
    ["the cover is half off the hinge", []],
    ["half of our price list", []],
    ["Page 1/2 Price list", []],
    ["half of the fee schedule", []],
    ["half the usual price", ["percentage: half the usual price"]],
    ["half our price", ["percentage: half our price"]],
    ["half off your first order", ["percentage: half off"]],
    ["Das ist der halbe Preis", ["percentage: der halbe Preis"]],
    ["Sie zahlen nur die Hälfte", ["percentage: zahlen nur die Hälfte"]],
    ["Es kostet die Hälfte", ["percentage: kostet die Hälfte"]],
    ["die Hälfte der Kunden", []],
    ["Sie zahlen die Hälfte der Kosten für den Versand", []],
    ["half off the hinge, half off the yearly plan", ["percentage: half off"]],
    ["half of the price", ["percentage: half of the price"]],
    ["½ price", ["percentage: 1⁄2 price"]],
    ["buy 2 ½ price tickets", ["percentage: 1⁄2 price"]],
    ["moitié moins cher", ["percentage: moitié moins cher"]],
    ["voor de helft van de prijs", ["percentage: helft van de prijs"]],
    ["20 pour cent", ["percentage: 20 pour cent"]],
    ["%20 indirim", ["percentage: %20"]],
    ["on 31 December 2026", ["date: 31 December 2026"]],
    ["on December 31st, 2026", ["date: December 31st, 2026"]],
    ["am 31. Dezember", ["date: 31. Dezember"]],
    ["el 31 de diciembre de 2026", ["date: 31 de diciembre de 2026"]],
    ["on 2026-12-31", ["date: 2026-12-31"]],
    ["on 12/31/2026", ["date: 12/31/2026"]],
    ["12月31日まで", ["date: 12月31日まで"]],
    ["at 15:30", ["time: 15:30"]],
    ["at 3 pm", ["time: 3 pm"]],
    ["um 15 Uhr", ["time: 15 Uhr"]],
    ["call +49 30 1234567", ["phone: +49 30 1234567"]],
    ["call 1-800-555-0199", ["phone: 1-800-555-0199"]],
    ["order #1042", ["order-number: #1042"]],
    ["order ORD-2026-001", ["order-number: ORD-2026-001"]],
    ["order 98231744", ["order-number: 98231744"]],
    ["Dear [Your Name],", ["placeholder: [Your Name]"]],
    ["Dear {{first_name}},", ["placeholder: {{first_name}"]],
    ["about 250 items", ["number: 250"]],
    ["٥٠٠ يورو", ["amount: 500 يورو"]],
    ["inom 3 arbetsdagar", ["duration: 3 arbetsdagar"]],
    ["innen 3 virkedager", ["duration: 3 virkedager"]],
    ["inden for 3 hverdage", ["duration: 3 hverdage"]],
    ["om 2 uger", ["duration: 2 uger"]],
    ["3 iş günü içinde", ["duration: 3 iş günü"]],
    ["3 päivän kuluessa", ["duration: 3 päivän"]],
    ["3 arkipäivän kuluessa", ["duration: 3 arkipäivän"]],
    ["do 3 pracovních dnů", ["duration: 3 pracovních dnů"]],
    ["do 3 pracovných dní", ["duration: 3 pracovných dní"]],
    ["3 munkanapon belül", ["duration: 3 munkanapon"]],
    ["în 3 zile lucrătoare", ["duration: 3 zile"]],
    ["σε 3 εργάσιμες ημέρες", ["duration: 3 εργάσιμες ημέρες"]],
    ["протягом 3 робочих днів", ["duration: 3 робочих днів"]],
    ["תוך 3 ימי עסקים", ["duration: 3 ימי"]],
    ["3 कार्य दिवसों में", ["duration: 3 कार्य दिवसों"]],
    ["2 हफ़्ते में", ["duration: 2 हफ़्ते".normalize("NFKC")]],
    ["ภายใน 3 วันทำการ".normalize("NFC"), ["duration: 3 วันทำการ".normalize("NFKC")]],
    ["trong 3 ngày", ["duration: 3 ngày"]],
    ["dalam 3 hari kerja", ["duration: 3 hari"]],
    ["stojí 5 Kč", ["amount: 5 Kč"]],
    ["ára 5 Ft", ["amount: 5 Ft"]],
    ["costă 5 lei", ["amount: 5 lei"]],
    ["giá ₫5", ["amount: ₫5"]],
    ["giá 5 đồng", ["amount: 5 đồng"]],
    ["5 ريال", ["amount: 5 ريال"]],
    ["costs Rs. 5", ["amount: Rs. 5"]],
    ["costs Rs 5", ["amount: Rs 5"]],
    ["koster kr 5", ["amount: kr 5"]],
    ["ราคา 5 บาท", ["amount: 5 บาท"]],
    ["5 грн", ["amount: 5 грн"]],
    ["kostet 5,- €", ["amount: 5,- €"]],
    ["kostet 5,-.", ["amount: 5,-"]],
    ["koster 500,- i dag", ["amount: 500,-"]],
  ])("%s", (draft, claims) => {
    expect(found(draft)).toEqual(claims);
  });

  it.each([
    "Please follow these steps:\n1. Open Settings\n2. Choose Plan\n12. Save",
    "We are there for you 24/7, e.g. by chat, z. B. hier.",
    "You have 2 accounts and three devices.",
    "Step 5 may take a while.Please wait",
    "See [the guide](the guide) [1] […]",
    "Go to step 3, - it is the last. Drücken Sie in Schritt 3 den Knopf; step 3 let us know, a 3 ft cable, items 3-5, 7.",
    "Öppna menyn 2 gånger. Otevřete 3 složky. Mở mục 3. เปิดเมนู 3",
  ])("nothing in %j", (draft) => {
    expect(found(draft)).toEqual([]);
  });
});

describe("what supports a claim", () => {
  it.each<[draft: string, text: string]>([
    ["It costs 1.000,00 €", "Price: €1,000.00"],
    ["It costs 1'000 CHF", "CHF 1000.-"],
    ["14 Tage", "within 14 days"],
    ["within two weeks", "14 jours"],
    ["2 years", "24 Monate"],
    ["24 hours", "1 day"],
    ["14日", "14 jours"],
    ["3–5 days", "3 to 5 Werktage"],
    ["3 arbetsdagar", "within 3 days"],
    ["3 iş günü", "3 päivän kuluessa"],
    ["kostet 5,-", "5 €"],
    ["5,- €", "€5"],
    ["5 Kč", "5 CZK"],
    ["Rs. 5", "₹5"],
    ["20 Prozent", "20%"],
    ["on 31 December", "bis 31.12.2026"],
    ["on 04/03/2026", "2026-03-04"],
    ["at 3 pm", "um 15:00 Uhr"],
    ["See http://www.help.example/a/", "https://help.example/a"],
    ["See help.example", "https://help.example/a"],
    ["order #1042", "order 1042"],
    ["order 1042", "#1042"],
    ["256 GB", "256GB"],
    ["+49 (30) 123-4567", "+49 30 1234567"],
    ["12 345,50 €", "12.345,50 €"],
  ])("%s in %s", (draft, text) => {
    expect(found(draft, text)).toEqual([]);
  });

  it.each<[draft: string, text: string]>([
    ["49 €", "49 $"],
    ["4 €", "4.000 €"],
    ["14 weeks", "14 days"],
    ["See https://help.example/b", "https://help.example/a"],
    ["See https://help.example@evil.example/a", "https://help.example/a"],
    ["See https://help.example.evil.example/a", "https://help.example/a"],
    ["[email-3]", "[email-3]"],
    ["on 31 December 2027", "31 December 2026"],
  ])("not %s by %s", (draft, text) => {
    expect(found(draft, text)).toHaveLength(1);
  });

  it("is not the customer's word for a foreign link, nor for money we would give", () => {
    expect(found("Please open https://evil.example/x.", "", "see https://evil.example/x")).toEqual([
      "link: https://evil.example/x",
    ]);
    expect(found("Please open https://help.example/x.", "https://help.example", "see https://help.example/x")).toEqual([]);
    expect(found("We will refund 500 €.", "", "You promised 500 €")).toEqual(["amount: 500 €", "promise: We will refund"]);
    expect(found("I am sorry that 500 € left your account.", "", "You took 500 €")).toEqual([]);
    expect(found("We will refund 500 €.", "Refund 500 €", "")).toEqual([]);
  });
});

describe("promises", () => {
  it.each<[draft: string, promise: string]>([
    ["We will refund the second payment.", "We will refund"],
    ["I've already refunded you.", "I've already refunded"],
    ["Your order has been cancelled.", "has been cancelled"],
    ["You will get a replacement next week.", "You will get a replacement"],
    ["I'll send you a voucher.", "I'll send you a voucher"],
    ["Wir erstatten Ihnen den Betrag.", "Wir erstatten"],
    [
      "Wir haben Ihnen die doppelte Zahlung bereits gutgeschrieben.",
      "Wir haben Ihnen die doppelte Zahlung bereits gutgeschrieben",
    ],
    ["Sie erhalten einen Gutschein.", "Sie erhalten einen Gutschein"],
    ["Nous vous rembourserons demain.", "rembourserons"],
    ["Vous recevrez un remboursement.", "Vous recevrez un remboursement"],
    ["Le reembolsaremos el importe.", "reembolsaremos"],
    ["Hemos cancelado su pedido.", "Hemos cancelado"],
    ["Vamos reembolsar o valor.", "Vamos reembolsar"],
    ["Provvederemo a un rimborso.", "Provvederemo a un rimborso"],
    ["We hebben het bedrag terugbetaald.", "We hebben het bedrag terugbetaald"],
    ["本日中に返金いたします。", "返金"],
  ])("%s", (draft, promise) => {
    expect(found(draft)).toContain(`promise: ${promise}`);
  });

  it.each([
    "We cannot refund this.",
    "Would you like us to refund it?",
    "If it does not arrive, we will replace it.",
    "We have received your request for a refund.",
    "You can cancel at any time in Settings.",
    "Please check your credit card statement.",
    "Wir haben Ihre Anfrage zur Erstattung erhalten.",
    "Nous avons bien reçu votre demande de remboursement.",
    "Hemos recibido su solicitud de reembolso.",
    "返金はできません。",
  ])("none in: %s", (draft) => {
    expect(found(draft).filter((claim) => claim.startsWith("promise"))).toEqual([]);
  });

  it("are backed by an article or a turn of ours that speaks of it, in any language, and not by the customer", () => {
    expect(found("We will refund you.", "Rückerstattungen dauern einige Tage.")).toEqual([]);
    expect(found("We will refund you.", "Refunds are not possible.")).toEqual(["promise: We will refund"]);
    expect(found("We will refund you.", "", "Please refund me")).toEqual(["promise: We will refund"]);
    expect(found("We have refunded you.", "Refunds take a while.")).toEqual(["promise: We have refunded"]);
    expect(found("We have refunded you.", "I have refunded the payment.")).toEqual([]);
  });
});

describe("names", () => {
  it.each<[draft: string, name: string]>([
    ["Mr. Harding will call you.", "Harding"],
    ["My colleague Laura Bianchi looks into it.", "Laura Bianchi"],
    ["Hi Bert,\nthank you.", "Bert"],
    ["Guten Tag Frau Scholz,", "Scholz"],
    ["Mein Kollege Tim meldet sich.", "Tim"],
    ["Bonjour Claire, merci.", "Claire"],
    ["Hola Marta: gracias.", "Marta"],
    ["田中様、ありがとうございます。", "田中"],
  ])("%s", (draft, name) => {
    expect(found(draft)).toEqual([`name: ${name}`]);
    expect(found(draft, "", `I am ${name}`).filter(() => !/田/.test(name))).toEqual([]);
  });

  it.each([
    "Hi there,\nthank you.",
    "Hallo zusammen,",
    "Dear customer,",
    "Sehr geehrte Damen und Herren,",
    "お客様のご注文",
    "Hello! Settings are here.",
    "Ihre Kollegin hat Recht.",
  ])("none in: %s", (draft) => {
    expect(found(draft)).toEqual([]);
  });
});

describe("a draft with findings", () => {
  const by = { engine: "llm", model: "m", notice: "Written without articles", masked: 0 } as const;
  const draft: Draft = { draftId: null, text: "t", confidence: 0.99, sources: [], language: "en", abstained: null, by };
  const finding = { kind: "amount", quote: "€500", sentence: "We pay €500.", saidBy: "nobody" } as const;

  it("is less sure and carries them", () => {
    expect(withFindings(draft, [finding])).toEqual({ ...draft, confidence: 0.3, unsupported: [finding] });
    expect(withFindings({ ...draft, confidence: null }, [finding]).confidence).toBe(0.3);
    expect(withFindings({ ...draft, confidence: 0.1 }, [finding]).confidence).toBe(0.1);
  });

  it("is what it was without any", () => {
    expect(withFindings(draft, [])).toBe(draft);
  });

  it("names the first and counts the rest", () => {
    const quotes = ["14 days", "€49", "#1042", "20 %", "x".repeat(70)].map((quote) => ({ ...finding, quote }));
    expect(listClaims(quotes)).toBe("14 days, €49, #1042, 20 % and 1 more");
    expect(listClaims(quotes.slice(4))).toBe(`${"x".repeat(59)}…`);
    expect(stillClaimed(quotes, "It takes 14 days.").map(({ quote }) => quote)).toEqual(["14 days"]);
  });
});
