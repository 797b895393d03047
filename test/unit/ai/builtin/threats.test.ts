/** Threats against our own people; and promises, directions and churn in words like theirs. */
import { describe, expect, it } from "vitest";
import { graveMatterOf } from "../../../../src/ai/builtin/reading/grave-matters.js";
import { call, draftRequest, openEngines } from "./open-engines.js";

const isThreat = async (message: string) => (await graveMatterOf(message, () => Promise.resolve()))?.kind === "threat";

describe("a threat against our own people", () => {
  it.each([
    "If I ever find out where your office is I will come down there and you will regret it.",
    "I know where you work. You'll be sorry when I show up.",
    "keep this up and somebody in your office is going to get hurt",
    "I will burn down your office",
    "ich weiß wo euer büro ist, irgendwann komm ich vorbei und dann könnt ihr was erleben",
    "Ich bringe euch um.",
    "je sais où sont vos bureaux, je vais venir et ça va mal finir pour vous",
    "sé dónde está vuestra oficina, voy a ir y os vais a enterar",
    "so dove avete l'ufficio, prima o poi vengo lì e ve la faccio pagare",
    "sei onde fica o escritório de vocês, vou aí e vocês vão se arrepender",
    "ik weet waar jullie zitten, ik kom langs en dan zijn de rapen gaar",
    "wiem gdzie macie biuro, przyjadę i pożałujecie",
    "jag vet var ni sitter, jag kommer dit och då får ni ångra er",
    "ofisinizin yerini biliyorum gelip hepinizi pişman edeceğim",
    "会社の場所は知ってるからな、直接行って後悔させてやる",
    "我知道你们公司在哪，哪天我过去让你们好看",
    "너희 사무실 어딘지 안다 찾아가서 가만 안 둔다",
    "أعرف مكان مكتبكم وسأجي وتندمون",
  ])("is heard in: %s", async (message) => {
    expect(await isThreat(message)).toBe(true);
  });

  it.each([
    "Try it, you won't regret it!",
    "You will regret losing me as a customer.",
    "I know where your shop is, I'll come by tomorrow to collect it.",
    "Do I know where your warehouse is, or will you pay for the courier?",
    "I'll shoot you an email when I know where you want it delivered.",
    "People are going to get hurt on this ladder if you don't recall it.",
    "I'll kill you all in the next match!",
    "I'll burn your CD to a USB stick.",
    "I'll beat your high score.",
    "Ich weiß, wo euer Laden ist, ich komme morgen vorbei.",
    "Ich bringe euch das Paket um drei vorbei.",
    "Ihr werdet es nicht bereuen!",
    "Je sais où est votre magasin, je passe demain.",
    "Vous n'allez pas le regretter !",
    "Sé dónde está vuestra tienda, paso mañana a recogerlo.",
    "No os vais a arrepentir.",
    "So dove siete, passo domani a ritirarlo.",
    "Non ve ne pentirete!",
    "Sei onde fica a loja, passo amanhã.",
    "Vocês não vão se arrepender.",
    "Ik weet waar jullie zitten, ik kom morgen langs.",
    "Jullie krijgen er geen spijt van.",
    "Wiem, gdzie macie sklep, przyjadę jutro.",
    "Nie pożałujecie!",
    "Jag vet var ni sitter, jag kommer förbi i morgon.",
    "Ni kommer inte att ångra er.",
    "Yerinizi biliyorum, yarın gelip alırım.",
    "Pişman olmazsınız!",
    "会社の場所は知っていますので、明日伺います。",
    "我知道你们店在哪，衣服很好看，明天过去拿。",
    "사무실 어딘지 알아요, 내일 찾아갈게요.",
    "أعرف مكان متجركم وسآتي غدا لاستلام الطلب.",
    "Should I bring a knife to your cooking class?",
    "Can I bring a gun to your shooting range for the course?",
    "I'll shoot you pics later",
    "I will shoot you with my camera on Sunday, is the studio booked",
    "You are going to get hurt on the loose step at the entrance",
    "Somebody in your store is going to get hurt on that loose step",
    "Vou matar todos os bugs, vocês podem ajudar?",
    "We will visit your store on Saturday. I know where you are. You beat the competition!",
    "I know where you ship from, you will regret it if you don't stock this jacket",
    "Sé dónde están. ¿Me lo van a pagar? Voy a pasar mañana.",
    "Vous allez comprendre : je connais votre adresse, je passe demain récupérer mon colis",
    "Vous allez payer la livraison ? Je sais où est votre magasin, je passe demain.",
    "知道你们在哪，明天过来找你们，给你们好看的照片",
    "Ik weet waar jullie zitten, kom ik langs. Ik zal er geen spijt van krijgen!",
    "So dove siete, passo domani. Il resto finisce male? No",
  ])("is not heard in: %s", async (message) => {
    expect(await isThreat(message)).toBe(false);
  });

  it("is handed over without an apology, an article or a number to call, and triage says why", async () => {
    const engines = openEngines();
    const message = "Where is my refund?! Terrible service. Keep this up and somebody in your office is going to get hurt.";
    const { text, abstained, sources } = await engines.reply.draft(draftRequest(message), call);
    expect(sources).toEqual([]);
    expect(abstained).toContain("Hands over");
    expect(text).not.toMatch(/sorry|emergency number/u);
    const { urgency, reason } = await engines.triage.classify({ subject: "", body: message, metadata: {} }, call);
    expect(urgency).toBe("urgent");
    expect(reason).toContain("our own people are threatened");
  });
});
