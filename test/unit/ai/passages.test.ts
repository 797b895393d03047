import { expect, it } from "vitest";
import { passagesOf, quotableText } from "../../../src/ai/passages.js";

const quoted = (content: string) => passagesOf(content).map(quotableText);

it("keeps a list with the line that introduces it", () => {
  expect(
    quoted("You can skip a delivery.\n\nDelivery takes:\n\n- 2 days in Austria\n- 5 days elsewhere\n\nNo more than that."),
  ).toEqual(["You can skip a delivery.", "Delivery takes:\n- 2 days in Austria\n- 5 days elsewhere", "No more than that."]);
});

it("keeps a list with the line before it that is no sentence yet, which alone would say the opposite", () => {
  const fee = "Before the end of the term we charge a fee of 60 per fuel. There is no fee";
  expect(quoted(`${fee}\n\n- in the last 49 days,\n- on Flex.\n\nTo leave us you need not write.`)).toEqual([
    `${fee}\n- in the last 49 days,\n- on Flex.`,
    "To leave us you need not write.",
  ]);
  expect(quoted(`${fee}\n\n- in the last 49 days,\n\n- on Flex.\n\nTo leave us you need not write.`)).toEqual([
    `${fee}\n- in the last 49 days,\n- on Flex.`,
    "To leave us you need not write.",
  ]);
  expect(quoted("It takes:\n\n- a day\n\nWe tell you when.\n\n1. Open it\n2. Close it")).toEqual([
    "It takes:\n- a day",
    "We tell you when.",
    "1. Open it\n2. Close it",
  ]);
});

it("quotes no heading and no question alone", () => {
  const content = "How do I cancel?\n\nOpen Settings and choose Cancel. Still unsure?\n\nRefunds\n\nThey take five days.";
  expect(quoted(content)).toEqual(["Open Settings and choose Cancel.", "They take five days."]);
  expect(passagesOf(content).map(({ heading }) => heading)).toEqual(["How do I cancel?", "Refunds"]);
});

it("takes an article without paragraphs as one passage", () => {
  expect(quoted("One sentence. Another one.")).toEqual(["One sentence. Another one."]);
});

it("writes each line of a list alike, however Intercom's HTML indented it", () => {
  expect(quoted("Opening hours:\n * Monday: 9 to 5\n * Friday: 9 to 1\n * Sunday: closed")).toEqual([
    "Opening hours:\n- Monday: 9 to 5\n- Friday: 9 to 1\n- Sunday: closed",
  ]);
  expect(quoted("To begin:\n 1. Open it\n 2. Close it")).toEqual(["To begin:\n1. Open it\n2. Close it"]);
});
