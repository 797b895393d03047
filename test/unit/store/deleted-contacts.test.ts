/** Who may have been deleted, by what was read of deleted contacts along with other facts. */
import { expect, it } from "vitest";
import { contactHashesOf, mayBeDeleted } from "../../../src/store/conversations/deleted-contacts.js";
import { conversationOf } from "../domain/conversations.js";

const conversation = conversationOf([], { contactIds: ["ann", "bob"] });
const deleted = (...ids: readonly string[]) => contactHashesOf("w", ids);
const strangers = (count: number) => deleted(...Array.from({ length: count }, (_, index) => `stranger ${index}`));

it("is nobody where nobody was deleted, or only others", () => {
  expect(mayBeDeleted("w", conversation, [])).toBe(false);
  expect(mayBeDeleted("w", conversation, strangers(50))).toBe(false);
  expect(mayBeDeleted("v", conversation, deleted("bob"))).toBe(false);
});

it("is whoever takes part and is among them", () => {
  expect(mayBeDeleted("w", conversation, [...strangers(3), ...deleted("bob")])).toBe(true);
});

it("may be anybody where not all of them were read", () => {
  expect(mayBeDeleted("w", conversation, strangers(51))).toBe(true);
});
