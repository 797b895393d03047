/** Which of the statuses that automations end with are written down. */
import { expect, it } from "vitest";
import { isWorthARow } from "../../../src/store/conversations/automation-status.js";

const done = { status: "done", detail: null } as const;
const failing = { status: "failing", detail: "The triage service did not answer" } as const;

it("that an automation is done shows by its decision, unless something else is known of it", () => {
  for (const automation of ["triage", "sentiment", "draft"] as const) {
    expect(isWorthARow(automation, done, null, true)).toBe(false);
    expect(isWorthARow(automation, done, null, false)).toBe(true);
    expect(isWorthARow(automation, done, failing, true)).toBe(true);
    expect(isWorthARow(automation, failing, null, true)).toBe(true);
  }
});

it("a draft's time is written where one was before, for its age is counted from there", () => {
  expect(isWorthARow("draft", done, done, true)).toBe(true);
  expect(isWorthARow("triage", done, done, true)).toBe(false);
});

it("of QA what changes is written", () => {
  expect(isWorthARow("qa", done, null, true)).toBe(true);
  expect(isWorthARow("qa", done, done, true)).toBe(false);
});
