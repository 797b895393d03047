/** What of several attributes was not written, by what was recorded of the change. */
import { expect, it } from "vitest";
import { leftOutText, writtenValues } from "../../../src/domain/attribute-values.js";

const values = { "AI category": "Billing", "AI urgency": "low", "AI sentiment": "neutral" };

it.each([
  [{ refused: ["AI urgency"] }, "Intercom refused AI urgency.", ["AI category", "AI sentiment"]],
  [{ setByOthers: ["AI category"] }, "Somebody set AI category meanwhile.", ["AI urgency", "AI sentiment"]],
  [
    { refused: ["AI urgency"], setByOthers: ["AI category"] },
    "Intercom refused AI urgency. Somebody set AI category meanwhile.",
    ["AI sentiment"],
  ],
  [{ found: true }, null, Object.keys(values)],
  [null, null, Object.keys(values)],
])("%j", (result, sentence, written) => {
  expect(leftOutText(result)).toBe(sentence);
  expect(Object.keys(writtenValues(values, result))).toEqual(written);
});
