/** What a customer only tells because a teammate asked for it is no question of theirs. */
import { expect, test } from "vitest";
import { answersOurQuestion } from "../../../src/domain/dialogue.js";
import { conversationOf } from "./conversations.js";

const NORWAY = "customer: Do you ship to Norway?";

test.each([
  [true, [NORWAY, "teammate: Which product do you mean?", "customer: The blue lamp, size L"]],
  [true, [NORWAY, "teammate: どの商品ですか。", "customer: 青いランプです"]],
  [false, [NORWAY, "teammate: Which product?", "customer: The blue lamp. Is there a green one?"]],
  [false, [NORWAY, "teammate: We do.", "customer: I need it by Friday"]],
  [false, [NORWAY, "bot: What can I help you with?", "customer: A parcel to Oslo"]],
  [false, ["teammate: How can we help?", "customer: A parcel to Oslo"]],
  [false, [NORWAY]],
] as const)("%s: %j", (answers, lines) => {
  expect(answersOurQuestion(conversationOf(lines))).toBe(answers);
});
