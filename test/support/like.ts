import { expect } from "vitest";

/** A text inside an expectation; vitest types its own matchers as `any`. */
export const like = (text: string | RegExp): unknown =>
  typeof text === "string" ? expect.stringContaining(text) : expect.stringMatching(text);
