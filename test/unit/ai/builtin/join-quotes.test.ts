import { expect, it } from "vitest";
import { joinQuotes } from "../../../../src/ai/sentences.js";

it.each([
  [["Open Settings.", "Choose Security."], "Open Settings. Choose Security."],
  [
    ["Standard delivery takes:", "* Ireland: 1 to 2 working days", "* Germany: 3 days", "Express costs more."],
    "Standard delivery takes:\n- Ireland: 1 to 2 working days\n- Germany: 3 days\nExpress costs more.",
  ],
  [["Delivery times", "Parcels leave at noon."], "Delivery times\nParcels leave at noon."],
  [["Only one."], "Only one."],
])("%j", (sentences, passage) => {
  expect(joinQuotes(sentences)).toBe(passage);
});
