/** Whom a draft greets. */
import { expect, it } from "vitest";
import type { Message } from "../../../src/domain/conversation.js";
import { firstName } from "../../../src/domain/dialogue.js";

it.each([
  ["Anna Müller", "Anna"],
  ["Herr Müller", null],
  ["Mr Smith", null],
  ["Mme Durand", null],
  ["Support", null],
  ["Visitor 4711", null],
  ["Kunde", null],
])("greets %j as %j", (authorName, greeted) => {
  expect(firstName({ authorName } as Message)).toBe(greeted);
});
