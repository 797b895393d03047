/** A number of people, as we asked for it, is an answer and no wish for a person. */
import { describe, expect, it } from "vitest";
import { answerToUs, wantsPerson } from "../../../../src/ai/builtin/reply/answer-to-us.js";
import { phrasesOf } from "../../../../src/ai/builtin/reply/phrases-of.js";
import { call, draftRequest, openEngines } from "./open-engines.js";

const threadOf = (ours: string, answer: string) =>
  (["I want to book the tour", ours, answer] as const).map(
    (content, at) => ({ role: at === 1 ? "agent" : "customer", content, at }) as const,
  );

const COUNTS = [
  ["en", "Sure! For how many people?", "one person"],
  ["de", "Gern! Für wie viele Personen?", "eine Person"],
  ["fr", "Avec plaisir ! Pour combien de personnes ?", "une personne"],
  ["es", "¡Claro! ¿Para cuántas personas?", "una persona"],
  ["it", "Volentieri! Per quante persone?", "una persona"],
  ["pt", "Claro! Para quantas pessoas?", "uma pessoa"],
  ["nl", "Leuk! Voor hoeveel personen?", "één persoon"],
  ["pl", "Świetnie! Dla ilu osób?", "jedna osoba"],
  ["sv", "Visst! För hur många personer?", "en person"],
  ["tr", "Tabii! Kaç kişi?", "bir kişi"],
  ["ja", "何名様ですか？", "一人です"],
  ["zh", "好的，几位？", "一个人"],
  ["ko", "몇 명이세요?", "한 명이요"],
  ["ar", "بالتأكيد! لكم شخص؟", "شخص واحد"],
  ["pt", "É para quantas pessoas?", "só eu mesmo"],
  ["de", "Für wie viele Personen?", "zwei Erwachsene"],
  ["es", "¿Para cuántas personas?", "para cuatro"],
] as const;

describe("how many people come", () => {
  it.each(COUNTS)("(%s) %s %s", async (language, ours, answer) => {
    const turns = threadOf(ours, answer);
    expect(wantsPerson(answer, turns)).toBe(false);
    expect(answerToUs(answer, turns)).toBe("yes");
    const { phrases } = phrasesOf(language);
    const { text } = await openEngines().reply.draft(draftRequest(turns, { language }), call);
    expect(text).toContain(phrases.noted);
    expect(text).not.toContain(phrases.sorry.friendly);
  });

  it.each([
    ["Would you like a bot or a person?", "a person"],
    ["Would you like a bot or a person?", "person please"],
    ["For how many people?", "I want to talk to a person"],
    ["For how many people?", "human please"],
    ["Für wie viele Personen?", "Ich möchte mit einem Mitarbeiter sprechen"],
    ["¿Para cuántas personas?", "quiero hablar con una persona"],
    ["Kaç kişi?", "temsilci istiyorum"],
    ["Do you need anything else?", "una persona"],
  ])("is not said by who wants one: %s %s", (ours, answer) => {
    expect(wantsPerson(answer, threadOf(ours, answer))).toBe(true);
  });

  it("is not told by who is upset beside it", async () => {
    const turns = threadOf("For how many people?", "two people, but your site is ridiculous and useless");
    const { text } = await openEngines().reply.draft(draftRequest(turns), call);
    expect(text).toContain(phrasesOf("en").phrases.sorry.friendly);
  });
});
