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
  ["Nordlicht GmbH", null],
  ["Blue Fern Ltd", null],
  ["The Corner Bakery", null],
  ["Familie Berger", null],
  ["Hotel Alpenblick", null],
  ["青空株式会社", null],
  ["Bayan Elif", null],
  ["OLIVER STONE", "Oliver"],
  ["marta", "Marta"],
  ["anne-marie", "Anne-Marie"],
  ["JP", "JP"],
  ["van den Berg, Lotte", "Lotte"],
  ["McKenzie Fox", "McKenzie"],
  ["佐藤", "佐藤"],
  ["Sally Limit", "Sally"],
  ["Theo Agnew", "Theo"],
])("greets %j as %j", (authorName, greeted) => {
  expect(firstName({ authorName } as Message)).toBe(greeted);
});
