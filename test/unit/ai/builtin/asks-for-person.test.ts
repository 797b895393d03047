/** Who asks for a person: a person takes over, and nothing is quoted or asked back. */
import { describe, expect, it } from "vitest";
import { asksForPerson } from "../../../../src/ai/builtin/reply/few-words.js";
import { phrasesOf } from "../../../../src/ai/builtin/reply/phrases-of.js";
import { call, draftRequest, openEngines } from "./open-engines.js";

describe("a person is asked for", () => {
  it.each([
    ["en", "human please"],
    ["en", "talk to a real person"],
    ["en", "are you a bot"],
    ["en", "Hi, can I speak to an agent?"],
    ["en", "agent"],
    ["de", "Mensch bitte"],
    ["de", "Ich möchte mit einem Mitarbeiter sprechen"],
    ["de", "Bist du ein Bot?"],
    ["fr", "je veux parler à un humain"],
    ["fr", "conseiller svp"],
    ["es", "quiero hablar con una persona"],
    ["es", "eres un robot?"],
    ["pt", "falar com atendente"],
    ["pt", "quero falar com um humano"],
    ["it", "parlare con operatore"],
    ["it", "sei un bot?"],
    ["nl", "medewerker spreken"],
    ["nl", "kan ik met een mens praten?"],
    ["pl", "chcę rozmawiać z człowiekiem"],
    ["pl", "proszę o kontakt z konsultantem"],
    ["sv", "prata med en människa"],
    ["sv", "är du en robot?"],
    ["tr", "insanla görüşmek istiyorum"],
    ["tr", "müşteri temsilcisine bağlan"],
    ["ja", "人と話したい"],
    ["ja", "オペレーターにつないでください"],
    ["zh", "转人工"],
    ["zh", "你是机器人吗"],
    ["ko", "상담원 연결해 주세요"],
    ["ko", "사람이랑 얘기하고 싶어요"],
    ["ar", "أريد التحدث مع موظف"],
    ["ar", "هل أنت روبوت؟"],
  ])("in %s: %s", async (language, message) => {
    const { text, sources, abstained } = await openEngines().reply.draft(draftRequest(message, { language }), call);
    expect(text).toContain(phrasesOf(language).phrases.takesOver);
    expect(sources).toEqual([]);
    expect(abstained).toContain("asks for a person");
  });
});

describe("no person is asked for", () => {
  it.each([
    "The agent said it would come today.",
    "I am a travel agent, do you have group rates?",
    "Is it safe for humans and pets?",
    "Where can I find the human resources form?",
    "How many persons fit into the tent?",
    "Does your robot clean carpets?",
    "Is this a robot vacuum with a dock?",
    "Ist das Zelt für eine Person?",
    "Der Mitarbeiter war sehr nett.",
    "Ist das ein Roboter mit Wischfunktion?",
    "L'agent de livraison n'est pas venu.",
    "C'est un robot aspirateur ?",
    "¿Es para una persona?",
    "El agente me dijo que vendría.",
    "Il corriere ha consegnato a un'altra persona.",
    "Bilhete para uma pessoa",
    "De medewerker was heel aardig.",
    "Namiot dla jednej osoby",
    "Tält för en person",
    "Bir kişi için çadır",
    "一人用のテントはありますか",
    "人工皮革的书多少钱",
    "직원 할인 있나요?",
    "خيمة لشخص واحد",
  ])("in: %s", (message) => {
    expect(asksForPerson(message)).toBe(false);
  });
});
