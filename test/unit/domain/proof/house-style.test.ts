/** How a team writes, learned from its replies: what most of them have in common, and nobody's name. */
import { describe, expect, it } from "vitest";
import { formalityOf } from "../../../../src/domain/proof/formality.js";
import {
  draftStyle,
  greetingWords,
  leftOutOf,
  learnStyles,
  type LearnedStyle,
  mayBeUsed,
  type ReplyEvidence,
  styleFor,
} from "../../../../src/domain/proof/house-style.js";
import { type People, replyHabits } from "../../../../src/domain/proof/reply-habits.js";

const people = (changes: Partial<People> = {}): People => ({
  author: "Tomás Ribeiro",
  customer: "Ann Lee",
  others: [],
  ...changes,
});

describe("a reply's habits", () => {
  it.each([
    ["en", "Hi Ann,\n\nIt is under the base.\n\nBest, Tomás", {}, "Hi {name},", "Best, {me}"],
    ["en", "Ahoy Ann!\n\nIt is under the base.\n\nKeep glowing,\nTomás", {}, "Ahoy {name}!", "Keep glowing,\n{me}"],
    ["en", "Dear Dr. Lee,\n\nIt is under the base.\n\nKind regards\nTomás Ribeiro", {}, "Dear {title} {surname},", "Kind regards\n{me}"],
    ["en", "It is under the base. Does it click?", {}, "", ""],
    ["en", "Hi there, it is under the base.\n\nHave a great day!", {}, "Hi there,", "Have a great day!"],
    ["de", "Guten Tag Frau Müller,\n\nder Knopf ist unten.\n\nMit freundlichen Grüßen\nTomás", { customer: "Eva Müller" }, "Guten Tag {title} {surname},", "Mit freundlichen Grüßen\n{me}"],
    ["de", "Moin Eva,\n\nder Knopf ist unten.\n\nViele Grüße\nTomás", { customer: "Eva Müller" }, "Moin {name},", "Viele Grüße\n{me}"],
    ["fr", "Bonjour Zoé,\n\nil est dessous.\n\nBien à vous,\nTomás", { customer: "Zoé Petit" }, "Bonjour {name},", "Bien à vous,\n{me}"],
    ["es", "Hola, Lucía:\n\nestá debajo.\n\nUn saludo,\nTomás", { customer: "Lucía Paz" }, "Hola, {name}:", "Un saludo,\n{me}"],
    ["es", "Buenas tardes, Sr. Paz:\n\nestá debajo.\n\nAtentamente,\nTomás", { customer: "Juan Paz" }, "Buenas tardes, {title} {surname}:", "Atentamente,\n{me}"],
    ["it", "Ciao Ugo,\n\nè sotto.\n\nTomás", { customer: "Ugo Riva" }, "Ciao {name},", "{me}"],
    ["nl", "Hoi Ruben,\n\nhij zit onder.\n\nGroetjes, Tomás", { customer: "Ruben Smit" }, "Hoi {name},", "Groetjes, {me}"],
    ["ja", "山田様\n\n底にございます。\n\nTomásより", { customer: "太郎 山田" }, "{surname}様", "{me}より"],
    ["ja", "お世話になっております。\n底にございます。", {}, "お世話になっております。", ""],
  ] as const)("in %s: %j", (language, text, who, greeting, closing) => {
    expect(replyHabits(text, people(who), language)).toMatchObject({ greeting, closing });
  }); // prettier-ignore

  it.each([
    ["a name that nobody knew", "Hi Bea,\n\nIt is under the base.", { customer: null }, "Hi {name},", ""],
    ["another teammate who signs too", "It is under it.\n\nSam and Tomás", { others: ["Sam Hill"] }, "", null],
    ["another one of whom nothing is known", "It is under it.\n\nSam & Tomás", {}, "", null],
    ["the customer in the closing", "It is under it.\n\nAll the best to Ann,\nTomás", {}, "", null],
    ["a place in the closing", "It is under it.\n\nGreetings from Bath,\nTomás", {}, "", null],
    ["a number", "Hi 4711,\n\nIt is under it.", {}, null, ""],
  ])("never hold %s", (_, text, who, greeting, closing) => {
    expect(replyHabits(text, people(who), "en")).toMatchObject({ greeting, closing });
  });

  it("count what stands between greeting and closing", () => {
    const text = "Hi Ann,\n\nIt is under the base. Press it:\n\n- once\n- twice\n\nBest, Tomás";
    expect(replyHabits(text, people(), "en")).toMatchObject({ sentences: 4, words: 9 });
  });
});

describe("formality", () => {
  it.each([
    ["de", "Antworten Sie einfach, wenn Ihnen etwas fehlt.", "formal"],
    ["de", "Sag mir, was dir fehlt.", "informal"],
    ["de", "Der Knopf ist unten. Sie sind beide grün.", null],
    ["fr", "Dites-nous ce que vous voyez.", "formal"],
    ["fr", "Dis-moi ce que tu vois, et ton code.", "informal"],
    ["es", "¿Podría usted decirnos su número?", "formal"],
    ["es", "Dime tu número y te ayudo.", "informal"],
    ["it", "Le scrivo perché il Suo ordine è qui; La ringrazio.", "formal"],
    ["it", "Dimmi il tuo numero e ti aiuto.", "informal"],
    ["nl", "Kunt u ons uw nummer geven?", "formal"],
    ["nl", "Geef me je nummer.", "informal"],
    ["en", "You can do it.", null],
    ["ja", "底にございます。", null],
  ])("in %s: %j", (language, text, formality) => expect(formalityOf(text, language)).toBe(formality));
});

let count = 0;
function replies(of: number, changes: Partial<ReplyEvidence> = {}): readonly ReplyEvidence[] {
  return Array.from({ length: of }, () => {
    const id = String((count += 1));
    const habits = { greeting: "Hi {name},", closing: "Best, {me}", formality: null, sentences: 3, words: 30 };
    return { conversationId: id, customerIds: [id], teamId: "1", language: "en", turn: "first", ...habits, ...changes };
  });
}
const styleOf = (all: readonly ReplyEvidence[], teamId: string | null = null) =>
  styleFor(learnStyles(all), { teamId, language: "en", turn: "first" });

describe("a house style", () => {
  it("is what most replies have in common, in their commonest way of writing it", () => {
    const all = [
      ...replies(6),
      ...replies(5, { greeting: "Hi {name}!" }),
      ...replies(3, { greeting: "Dear {name},", words: 90 }),
    ];
    expect(styleOf(all)).toMatchObject({
      replies: 14,
      greeting: { phrase: "Hi {name},", replies: 11 },
      closing: { phrase: "Best, {me}", replies: 14 },
      formality: null,
      sentences: 3,
      words: 30,
    });
  });

  it("needs enough replies, and of more than one conversation and customer", () => {
    expect(learnStyles(replies(4))).toEqual([]);
    expect(learnStyles(replies(9, { conversationId: "one" }))).toEqual([]);
    expect(learnStyles(replies(9, { customerIds: ["one"] }))).toEqual([]);
    const rare = [...replies(20, { closing: "" }), ...replies(9, { conversationId: "one", closing: "Keep glowing, {me}" })];
    expect(JSON.stringify(learnStyles(rare))).not.toContain("glowing");
  });

  it("has no usual greeting where none is used by half of them, and none at all where most do without", () => {
    const mixed = [...replies(6), ...replies(7, { greeting: "Dear {name}," }), ...replies(5, { greeting: null })];
    expect(styleOf(mixed)?.greeting).toBeNull();
    expect(styleOf(replies(9, { greeting: "" }))?.greeting).toEqual({ phrase: "", replies: 9 });
    const unknown = learnStyles(replies(9, { greeting: "", closing: "", language: "fi" }));
    expect(unknown[0]).toMatchObject({ greeting: null, closing: null });
  });

  it("tells first replies from later ones, and teams from each other; without its own a team has that of all", () => {
    const later = replies(6, { turn: "later", greeting: "" });
    const all = [...replies(8), ...later, ...replies(6, { teamId: "2", greeting: "Ahoy {name}!", formality: "informal" })];
    expect(styleOf(all, "2")?.greeting?.phrase).toBe("Ahoy {name}!");
    expect(styleOf(all, "2")?.formality).toEqual({ form: "informal", replies: 6 });
    expect(styleOf(all, "3")?.greeting?.phrase).toBe("Hi {name},");
    expect(styleFor(learnStyles(all), { teamId: "1", language: "en-GB", turn: "later" })?.greeting?.phrase).toBe("");
    expect(styleFor(learnStyles(all), { teamId: "1", language: "de", turn: "first" })).toBeNull();
  });

  it("knows a form of address only where more than a bare majority uses it", () => {
    const mixed = [...replies(6, { formality: "formal" }), ...replies(5, { formality: "informal" }), ...replies(9)];
    expect(styleOf(mixed)?.formality).toBeNull();
  });
});

describe("a style in words", () => {
  const learned = (greeting: string, closing: string): LearnedStyle => ({
    ...{ language: "en", teamId: null, turn: "first", replies: 9, formality: null, sentences: 3, words: 30 },
    greeting: { phrase: greeting, replies: 9 },
    closing: { phrase: closing, replies: 9 },
  });

  it.each([
    ["Hi {name},", "Ann", "Hi Ann,"],
    ["Hi {name},", null, "Hi,"],
    ["{name}さん、", null, null],
    ["Dear {title} {surname},", "Ann", null],
    ["{name},", null, null],
    ["Dear {name},", "Ann", "Dear Ann,"],
    ["Dear {name},", null, null],
    ["Beste {name},", null, null],
    ["Liebe {name},", "Thomas", null],
    ["Estimada {name}:", null, null],
    ["Hallo liebe Leute,", "Thomas", "Hallo liebe Leute,"],
  ])("greets with %j", (pattern, name, words) => expect(greetingWords(pattern, name)).toBe(words));

  it.each([
    ["Best, {me}", "Maren", "Best, Maren"],
    ["Best, {me}", null, "Best"],
    ["Keep glowing,\n{me}", null, "Keep glowing"],
    ["{me}", null, ""],
    ["Have a great day!", null, "Have a great day!"],
  ])("closes with %j", (pattern, signer, words) =>
    expect(draftStyle(learned("", pattern), "friendly", signer)).toMatchObject({ closing: words }),
  );

  it.each([
    ["friendly", "informal"],
    ["empathetic", "informal"],
    ["formal", null],
  ])("addresses as the team does in the tone %s", (tone, form) => {
    const style = { ...learned("", ""), formality: { form: "informal" as const, replies: 9 } };
    expect(draftStyle(style, tone, null).formality).toBe(form);
  });
});

describe("a style that was kept", () => {
  const none = { pastTeammatesOff: [], pastTeamsOff: [], pastCategoriesOff: [] };
  const kept = (teamId: string | null, then: Parameters<typeof leftOutOf>[0]) => ({
    ...{ language: "en", teamId, turn: "first" as const, replies: 9, greeting: null, closing: null, formality: null },
    ...{ sentences: 2, words: 20, learnedAt: 1, leftOut: leftOutOf(then) },
  });

  it.each([
    ["nobody was left out since", "1", none, none, true],
    ["somebody counts again", "1", { ...none, pastTeammatesOff: ["7"] }, none, true],
    ["a teammate was left out since", "1", none, { ...none, pastTeammatesOff: ["7"] }, false],
    ["a category was", "1", none, { ...none, pastCategoriesOff: ["billing"] }, false],
    ["its own team was", "1", none, { ...none, pastTeamsOff: ["1"] }, false],
    ["another team was", "1", none, { ...none, pastTeamsOff: ["2"] }, true],
    ["a team was, and it is all teams'", null, none, { ...none, pastTeamsOff: ["2"] }, false],
  ])("where %s", (_case, teamId, then, now, usable) => expect(mayBeUsed(kept(teamId, then), now)).toBe(usable));
});
