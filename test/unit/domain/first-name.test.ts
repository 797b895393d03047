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
  // Half of these is another word: a slave, a father, a daughter.
  ["عبد الله", "عبد الله"],
  ["عبد الرحمن محمد", "عبد الرحمن"],
  ["أبو بكر", "أبو بكر"],
  ["أم كلثوم", "أم كلثوم"],
  ["بنت علي", "بنت علي"],
  ["محمد بن علي", "محمد"],
  ["عبد", null],
  // The family's name first.
  ["de Vries Sanne", null],
  ["van den Berg", null],
  ["von Thun", null],
  ["El Amrani Youssef", null],
  ["Al Hassan", null],
  ["Le Goff", null],
  ["da Silva", null],
  ["La Rocca", null],
  ["Mc Donald", null],
  ["DE VRIES SANNE", null],
  ["Al", "Al"],
  ["Des Miller", "Des"],
  ["Dana Lee", "Dana"],
  ["Lena de Vries", "Lena"],
  ["Vanessa van Dyck", "Vanessa"],
  // What they write with.
  ["iPhone von Anna", null],
  ["Samsung Galaxy", null],
  ["Sayın Can", null],
])("greets %j as %j", (authorName, greeted) => {
  expect(firstName({ authorName } as Message)).toBe(greeted);
});
