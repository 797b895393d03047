/** What a teammate would have to change before a draft is sent. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Embedder } from "../../../../src/ai/builtin/embedder/embedder.js";
import { startEmbedder } from "../../../../src/ai/builtin/embedder/start-embedder.js";
import { article, articles, call, draftRequest, extras, openEngines, twoFactor } from "./open-engines.js";

let embedder: Embedder;
beforeAll(() => {
  embedder = startEmbedder();
});
afterAll(() => embedder.close());

const draft = (said: Parameters<typeof draftRequest>[0], change?: Parameters<typeof draftRequest>[1]) =>
  openEngines({ embedder, list: [...articles, twoFactor, extras] }).reply.draft(draftRequest(said, change), call);

describe("the words around a quotation", () => {
  it("are none where the article surely answers: the answer comes first, its title stands beside the draft", async () => {
    const { text, sources } = await draft("I forgot my password, how can I reset it?");
    expect(text).toMatch(/^Hi Ana,\n\nThanks for reaching out!\n\nOpen the sign-in page/);
    expect(text).not.toContain("help article");
    expect(sources.map(({ title }) => title)).toEqual(["Reset your password"]);
  });

  it("introduce an article in another language once, before it is read", async () => {
    const { text } = await draft("How do I reset my password?", { language: "de" });
    expect(text).toMatch(/gibt es noch nicht auf Deutsch[^\n]*:\n\nOpen the sign-in page/);
  });

  it("introduce an article that is kept under the wrong language as well", async () => {
    const german = article(
      "passwort",
      "Reset your password (Passwort zurücksetzen)",
      "Öffnen Sie die Anmeldeseite und wählen Sie Passwort vergessen. Wir schicken Ihnen einen Link, mit dem Sie ein neues Passwort setzen.",
    );
    const { reply } = openEngines({ embedder, list: [german] });
    const { text } = await reply.draft(draftRequest("How do I reset my password?"), call);
    expect(text).toMatch(/not available in your language yet[^\n]*:\n\nÖffnen Sie die Anmeldeseite/);
  });

  it("name each of several questions, and nothing else", async () => {
    const { text } = await draft("How do I reset my password? And where can I download my invoices?");
    expect(text).toContain('About "How do I reset my password?":\nOpen the sign-in page');
    expect(text).not.toContain("null");
  });

  it("name what stays open at once, behind what is answered", async () => {
    const asked = "Do you teach Latin in the evening? How do I reset my password? Is there a car park for a horse?";
    const { text, open } = await draft(asked);
    expect(text).toMatch(
      /About "How do I reset my password\?":\nOpen the sign-in page[^]*\n\nI would rather check these with a colleague than guess:\n- Do you teach Latin in the evening\?\n- Is there a car park for a horse\?\n\n/,
    );
    expect(open).toEqual(["Do you teach Latin in the evening?", "Is there a car park for a horse?"]);
  });
});

describe("an article about what happened to the customer", () => {
  const stolen = article(
    "stolen",
    "Your rental bike has been stolen",
    "Report the theft to the police within two days and ask for the file number. Then upload the report and a photo of both keys.",
  );
  const ASKED = "Hello, my bike was stolen, the police have the report. What else do you need from me?";
  const answered = (said: string, list = [...articles, stolen]) =>
    openEngines({ embedder, list }).reply.draft(draftRequest(said), call);

  it("is quoted to who asks, without a cheerful closing and with less confidence", async () => {
    const { text, sources, confidence } = await answered(ASKED);
    expect(sources.map(({ articleId }) => articleId)).toEqual(["stolen"]);
    expect(text).toMatch(/We take this seriously\.\n\nReport the theft/);
    expect(text).not.toContain("Have a good day");
    expect(confidence).toBeLessThanOrEqual(0.6);
  });

  it("is not quoted beside a reproach, nor where it does not speak of what makes the message grave", async () => {
    const reproach = await answered(`${ASKED} Nobody answers, my lawyer will write to you.`);
    expect(reproach.abstained).toContain("Hands over");
    const silent = { ...stolen, content: "Ask for the file number. Then upload the report and a photo of both keys." };
    const other = await answered(ASKED, [...articles, { ...silent, title: "Your bike is gone: what else we need from you" }]);
    expect(other.abstained).toContain("Hands over");
  });
});

describe("a reply after which nothing is open", () => {
  it("does not ask whether anything is unclear", async () => {
    const { text } = await draft("Perfect, that worked, thank you so much!");
    expect(text).toBe("Hi Ana,\n\nYou're very welcome, thanks for letting us know!");
  });

  it.each([
    ["en", "That worked, all three codes are here now. Thanks so much for the quick help, you are brilliant!"],
    ["en", "Works now, thank you so much for the quick reply!"],
    ["de", "Super, danke, das hat sofort geklappt!"],
    ["fr", "Merci mille fois, vous avez répondu tout de suite, ça marche !"],
  ])("welcomes praise of how quickly help came (%s): it presses nobody", async (language, said) => {
    const { text, abstained } = await draft(said, { language });
    expect(abstained).toBeNull();
    expect(text.split("\n\n")).toHaveLength(2);
  });

  it.each([
    "Thanks a lot! I still need the invoice by Friday, please hurry.",
    "Thanks, but it has to work right now, I cannot log in.",
  ])("is none where thanks stand beside a wish: %s", async (said) => {
    const { text } = await draft(said);
    expect(text).not.toMatch(/welcome|glad|good to read/i);
  });

  it("answers who tells what they are glad about with more than a courtesy", async () => {
    const { text } = await draft("Thank you so much for your patience yesterday with my hundred questions, Liam is an angel!");
    expect(text).toContain("It is good to read that");
  });
});

describe("an article that a part of the message alone finds", () => {
  it.each([
    "My sister turns thirty soon and I want to surprise her. Do you wrap presents, with a card? She forgot her password last year and we still laugh.",
    "Can your shop in Graz repair the zip of a tent? I bought it three years ago. The invoice is somewhere in my email.",
  ])("is not quoted, since the whole message asks something else: %s", async (said) => {
    const { sources, abstained } = await draft(said);
    expect(sources).toEqual([]);
    expect(abstained).toContain("Asks back");
  });
});

describe("a draft that quotes nothing", () => {
  it("names what was asked", async () => {
    const { text } = await draft("Hello there. My tent has a broken zip. Can your shop in Graz repair the zip of a tent?");
    expect(text).toContain(
      'About "Can your shop in Graz repair the zip of a tent?":\nI would rather check this with a colleague',
    );
  });

  it("names no article either, where none comes close enough", async () => {
    const { text, sources, abstained } = await draft("My brother would do the motorway part, is that fine?");
    expect(abstained).toContain("Asks back");
    expect(text).not.toContain("https://");
    expect(sources).toEqual([]);
  });
});

describe("a hand-over to somebody who had to write again", () => {
  it("begins with an apology", async () => {
    const { text, abstained } = await draft(
      "Third time I write about the refund. Nobody answers, this is unacceptable, I will go to my lawyer.",
    );
    expect(abstained).toContain("Hands over");
    expect(text).toContain("I'm really sorry that nobody has got back to you.");
  });

  it("does not call a danger frustrating", async () => {
    const { text, abstained } = await draft(
      "I wrote again and again: the charger burned my hand and nobody answers. I am bleeding.",
    );
    expect(abstained).toContain("Hands over");
    expect(text).not.toContain("frustrating");
  });
});

describe("a hand-over of a grave message", () => {
  it("names no emergency number where somebody is in hospital already", async () => {
    const ill =
      "Bad news on our side, my father in law has been taken into hospital and we can't come. Arrival would be in three weeks.";
    expect((await draft(`${ill} What do we lose? We've paid everything.`)).text).not.toContain("emergency number");
    const french = "La batterie a explosé et mon fils est blessé, il est à l'hôpital depuis hier soir. Qui va payer ?";
    const { text } = await draft(french, { language: "fr" });
    expect(text).toContain("Nous prenons cela au sérieux");
    expect(text).not.toContain("les secours");
    const burnt = "The charger exploded and burnt my hand, there is smoke everywhere and I am scared. What do I do?";
    expect((await draft(burnt)).text).toContain("emergency number");
  });

  it.each([
    ["de", "Der Akku raucht und brennt, es riecht nach Gas! Was soll ich tun?", "wählen Sie bitte zuerst den Notruf"],
    ["fr", "La batterie fume et a pris feu, que dois-je faire ?", "appelez d'abord les secours"],
    ["es", "¡El cargador echa humo y huele a quemado! ¿Qué hago?", "llame primero a emergencias"],
    ["it", "La batteria ha preso fuoco, esce fumo! Cosa devo fare?", "chiami per prima cosa il numero di emergenza"],
    ["pt", "A bateria explodiu e há fumo por todo o lado! O que faço?", "ligue primeiro para o número de emergência"],
    ["nl", "De accu rookt en mijn hand is verbrand, we zijn bang. Wat moet ik doen?", "bel dan eerst het alarmnummer"],
  ])("tells who has something on fire to call for help first, in %s", async (language, message, advice) => {
    expect((await draft(message, { language })).text).toContain(advice);
  });

  it("is sorry for what happened to who is upset", async () => {
    const wet =
      "ABSOLUTELY DISGUSTED. The back wall of my unit is wet, the chair of my late mum is ruined, and I will sue you!!!";
    const { text, abstained } = await draft(wet);
    expect(abstained).toContain("Hands over");
    expect(text).toMatch(/^Hi Ana,\n\nI'm sorry about the trouble\. Thank you for telling us/);
  });
});

describe("what a message says beside its question", () => {
  const times = article(
    "delivery-times",
    "Delivery times",
    "Tables made to order leave our workshop after 4 to 5 weeks, chairs after 2 weeks. Pieces in stock leave within 3 working days.",
  );
  const reply = async (said: string, language = "en") =>
    openEngines({ embedder, list: [...articles, times] }).reply.draft(draftRequest(said, { language }), call);

  it.each([
    [
      "en",
      "Since I used your face cream last night my eyes are swollen and my skin hurts badly, it is getting worse. Do I just wash it off?",
      "emergency number",
    ],
    [
      "de",
      "Seit ich gestern Ihre Creme benutzt habe, sind meine Augen geschwollen und die Haut schmerzt furchtbar, es wird schlimmer. Einfach abwaschen?",
      "Notruf",
    ],
  ])("is pain, for which there is an emergency number (%s)", async (language, said, number) => {
    const { text, sources } = await reply(said, language);
    expect(text).toContain(number);
    expect(sources).toEqual([]);
  });

  it("is not a back that hurts from a chair", async () => {
    expect((await reply("My back hurts from the chair. How do I reset my password?")).text).not.toContain("emergency");
  });

  it("is a promise that was not kept: nobody reads the promise once more", async () => {
    const said =
      "Nine weeks! I was told four to five when I ordered the table, and we still eat on the floor. Every time I ask it is 'soon'. Give me my money back.";
    const { text, sources } = await reply(said);
    expect(text).toMatch(/^Hi Ana,\n\nI'm really sorry\./);
    expect(sources).toEqual([]);
    expect((await reply("How long does a table take that is made to order?")).sources).toHaveLength(1);
  });

  it("is that they ask for nothing, whatever haste they tell their thanks with", async () => {
    const said =
      "No question, just wanted to say that the lamp arrived this morning and the whole office wants one now. Please tell who packed it that the card made my day!";
    expect((await reply(said)).text).toContain("You're very welcome.");
  });

  it("is hard on themselves, which is no reproach to us", async () => {
    const said = "I typed my password wrong in front of a client, now I look like an idiot. How do I reset my password?";
    expect((await reply(said)).sources.map(({ title }) => title)).toEqual(["Reset your password"]);
  });
});
