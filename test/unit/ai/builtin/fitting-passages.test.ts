/** What an article asks for that the customer has given, and its apology behind ours. */
import { expect, it } from "vitest";
import { fitting } from "../../../../src/ai/builtin/reply/references.js";

const NOTHING = { message: "", hasReference: false, apologised: false };

it("does not ask for a number that was given, and keeps the rest of the sentence", () => {
  const german =
    "Rechnungen der letzten 90 Tage können wir neu ausstellen; schreiben Sie uns mit der Rechnungsnummer, die mit INV beginnt. Das dauert einen Tag.";
  const given = { ...NOTHING, message: "Auf der Rechnung INV-20931 fehlt etwas.", hasReference: true };
  expect(fitting([german], given)).toEqual(["Rechnungen der letzten 90 Tage können wir neu ausstellen. Das dauert einen Tag."]);
  expect(fitting([german], NOTHING)).toEqual([german]);
  // The number of something else.
  expect(fitting([german], { ...given, message: "Es geht um Bestellung KW-1001." })).toEqual([german]);
  const english = "We can correct it; send us the invoice number. We answer the same day.";
  expect(fitting([english], { ...given, message: "My invoice INV-20931 is wrong." })).toEqual([
    "We can correct it. We answer the same day.",
  ]);
});

it.each([
  "We replace it; send us the order number (e.g. KW-12345) and three photos.",
  "Damaged lamps are replaced; send us three photos and the order number.",
  "You have 30 days; print the label, pack the lamp and write the order number on the parcel.",
  "We ship within two days; we send you the tracking number by e-mail.",
  "That is our mistake; send us the order number and we pay it back within 5 working days.",
  "To match a sofa; send us its order number so that we can check the batch.",
  "We can correct it; send us the order number to service@lampe.com or call us.",
])("keeps a clause that holds more than a request: %s", (passage) => {
  expect(fitting([passage], { message: "My order KW-1001 and its tracking", hasReference: true, apologised: false })).toEqual([
    passage,
  ]);
});

it("keeps a clause that asks for something else", () => {
  const passage = "We replace it free of charge; send us three photos of the damage.";
  expect(fitting([passage], { ...NOTHING, hasReference: true })).toEqual([passage]);
});

it.each([
  ["Nous en sommes désolés. Veuillez nous prévenir.", "Veuillez nous prévenir."],
  ["We are sorry about that. Send us three photos.", "Send us three photos."],
  ["Das tut uns leid. Schicken Sie uns Fotos.", "Schicken Sie uns Fotos."],
  ["申し訳ございません。写真をお送りください。", "写真をお送りください。"],
])("does not apologise a second time: %s", (passage, rest) => {
  expect(fitting([passage], { ...NOTHING, apologised: true })).toEqual([rest]);
  expect(fitting([passage], NOTHING)).toEqual([passage]);
});

it("keeps an apology that is all there is", () => {
  expect(fitting(["We are sorry."], { ...NOTHING, apologised: true })).toEqual(["We are sorry."]);
});

const PENDING = "A reservation disappears by itself after 3 days. On your statement it is marked as pending.";
const BOOKED = "If both entries are booked, not pending, check whether you have two accounts.";

it("leaves out the case that the customer has ruled out", () => {
  const message = "I was charged twice. Both show as booked, not pending.";
  expect(fitting([PENDING, BOOKED, "We refund it."], { ...NOTHING, message })).toEqual([BOOKED, "We refund it."]);
  expect(fitting([`${PENDING}\n\n${BOOKED}`], { ...NOTHING, message })).toEqual([BOOKED]);
});

it("keeps what also speaks of their case, and what comes after it", () => {
  const message = "Both are booked, not pending.";
  const found = ["A booked entry is never pending.", BOOKED, "Once it is pending again, write to us."];
  expect(fitting(found, { ...NOTHING, message })).toEqual(found);
});

it.each(["Is one of them pending?", "The app is not working.", "Both are pending, not booked."])(
  "leaves out nothing else: %s",
  (message) => {
    const found = [PENDING, BOOKED, "Check that it is working. Still not working? Write to us."];
    expect(fitting(found, { ...NOTHING, message })).toEqual(found);
  },
);
