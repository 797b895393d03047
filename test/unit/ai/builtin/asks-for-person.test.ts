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

describe("a person is asked for, whatever goes on", () => {
  it.each([
    "I want to talk to a person about my refund",
    "My customers are angry, I need a human",
    "connect me to an agent please",
    "I need a human now!",
    "Can I chat with someone human instead of you?",
    "how do i speak to a human",
    "transfer me to a representative",
    "I need someone real who can help",
    "用户协议看不懂，转人工",
    "我要人工",
    "我要人工客服",
    "Je suis avec des clients, puis-je parler à un humain ?",
  ])("in: %s", (message) => {
    expect(asksForPerson(message)).toBe(true);
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
    "I need the operator manual for the drill.",
    "I need staff access for two people.",
    "I want the agent dashboard in German.",
    "How do customers chat with an agent in the widget?",
    "Can visitors talk to a human with your bot?",
    "How do I connect a person to a deal?",
    "How do I transfer the agent licence?",
    "I need representative samples of the fabric.",
    "我要人工智能写作功能",
    "请接人工智能接口",
    "我要人工草坪",
    "Wie können Kunden mit einem Mitarbeiter chatten?",
    "Können Besucher mit einem Menschen sprechen?",
    "Comment les visiteurs peuvent-ils parler à un conseiller ?",
    "¿Cómo pueden los clientes hablar con un agente?",
    "Os clientes podem falar com um atendente?",
    "I clienti possono parlare con un operatore?",
    "Hoe kunnen klanten met een medewerker chatten?",
    "Jak klienci mogą rozmawiać z konsultantem?",
    "Hur kan kunder chatta med en medarbetare?",
    "Müşteriler temsilciyle nasıl konuşabilir?",
    "お客様がスタッフとチャットする設定は？",
    "고객이 상담원과 대화하려면?",
    "I need a person field in the form.",
    "I want an operator role.",
  ])("in: %s", (message) => {
    expect(asksForPerson(message)).toBe(false);
  });
});
