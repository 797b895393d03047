import { expect, it } from "vitest";
import { passagesOf, quotableText } from "../../../src/ai/passages.js";

const quoted = (content: string) => passagesOf(content).map(quotableText);

it("keeps a list with the line that introduces it", () => {
  expect(
    quoted("You can skip a delivery.\n\nDelivery takes:\n\n- 2 days in Austria\n- 5 days elsewhere\n\nNo more than that."),
  ).toEqual(["You can skip a delivery.", "Delivery takes:\n- 2 days in Austria\n- 5 days elsewhere", "No more than that."]);
});

it("quotes no heading and no question alone", () => {
  const content = "How do I cancel?\n\nOpen Settings and choose Cancel. Still unsure?\n\nRefunds\n\nThey take five days.";
  expect(quoted(content)).toEqual(["Open Settings and choose Cancel.", "They take five days."]);
  expect(passagesOf(content).map(({ heading }) => heading)).toEqual(["How do I cancel?", "Refunds"]);
});

it("takes an article without paragraphs as one passage", () => {
  expect(quoted("One sentence. Another one.")).toEqual(["One sentence. Another one."]);
});
