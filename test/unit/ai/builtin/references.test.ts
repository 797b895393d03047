/** Which numbers a hand-over says to have. */
import { describe, expect, it } from "vitest";
import { referencesIn } from "../../../../src/ai/builtin/reply/references.js";
import { call, draftRequest, openEngines } from "./open-engines.js";

const said = (content: string) => [{ role: "customer", content, at: 1 } as const];

describe("a reference", () => {
  it.each([
    ["The parcel 7712093 is lost, and FX-20417 as well.", ["7712093", "FX-20417"]],
    ["See #4410.", ["#4410"]],
    ["Bestellnummer: 5520417", ["5520417"]],
    ["ma commande n° 8841203", ["8841203"]],
    ["mi pedido número 3310459", ["3310459"]],
    ["a encomenda 5521098", ["5521098"]],
    ["ordine 7730412", ["7730412"]],
    ["zamówienie nr 6612093", ["6612093"]],
    ["beställningen 4419023", ["4419023"]],
    ["sipariş numaram 9912034", ["9912034"]],
    ["注文番号 88213445", ["88213445"]],
    ["订单号：77120934", ["77120934"]],
    ["주문번호 55120934", ["55120934"]],
    ["طلب رقم 66120934", ["66120934"]],
  ])("%s", (message, found) => {
    expect(referencesIn(said(message))).toEqual(found);
  });

  it.each([
    "Ring me on +44 7911 123456 or 01632 960983.",
    "I live at 4 Mill Lane, 60311 Frankfurt, and was born on 19770514.",
    "Rufen Sie mich an: 069 8834512. PLZ 60311.",
    "Kern GmbH, Amtsgericht Hanau HRB 70707, HRB70707",
    "I paid 12500 EUR for it, 98000円 in all.",
    "我要打12315投诉你们",
    "Mon numéro est le 06 55 12 34 56, code postal 75011.",
    "My account 12345678 at the bank, zip 90210",
    "fx20417 in small letters is a word",
  ])("is none in %s", (message) => {
    expect(referencesIn(said(message))).toEqual([]);
  });
});

it("without one a hand-over quotes what happened", async () => {
  const message = "You are crooks, my lawyer will sue. Somebody of yours dropped my piano while I was on 0711 5550123.";
  const { text } = await openEngines().reply.draft(draftRequest(message), call);
  expect(text).toContain("dropped my piano");
  expect(text).not.toContain("in front of me");
});
