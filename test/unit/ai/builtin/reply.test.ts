import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Embedder } from "../../../../src/ai/builtin/embedder/embedder.js";
import { startEmbedder } from "../../../../src/ai/builtin/embedder/start-embedder.js";
import type { Engines } from "../../../../src/ai/ports.js";
import { article, articles, call, draftRequest, openEngines } from "./open-engines.js";

let embedder: Embedder;
let engines: Engines;
beforeAll(() => {
  embedder = startEmbedder();
  engines = openEngines({ embedder });
});
afterAll(() => embedder.close());

const draft = (said: Parameters<typeof draftRequest>[0], change?: Parameters<typeof draftRequest>[1]) =>
  engines.reply.draft(draftRequest(said, change), call);

describe("a draft that answers", () => {
  it("quotes the article word by word and links it", async () => {
    const answer = await draft("I forgot my password, how can I reset it?");
    expect(answer.sources.map(({ articleId }) => articleId)).toEqual(["password"]);
    expect(answer.text).toContain("Open the sign-in page and choose Forgot password.");
    expect(answer.text).toContain("https://help.example/password");
    expect(answer.abstained).toBeNull();
  });

  it("knows no article that was changed after the moment it is asked about", async () => {
    const asked = draftRequest("I forgot my password, how can I reset it?");
    const asOf = (articlesUntil: number) => engines.reply.draft(asked, { ...call, articlesUntil });
    const { updatedAt } = article("password", "", "");
    expect((await asOf(updatedAt)).sources.map(({ articleId }) => articleId)).toEqual(["password"]);
    expect((await asOf(updatedAt - 1)).sources).toEqual([]);
    expect(await engines.knowledge.search("reset my password", 3, { ...call, articlesUntil: updatedAt - 1 })).toEqual([]);
  });

  it("answers what the customer wrote last, not what was answered before", async () => {
    const answer = await draft([
      { role: "customer", content: "Where can I download my invoices?", at: 1 },
      { role: "agent", content: "In Billing, Invoices.", at: 2 },
      { role: "customer", content: "Thanks. And how do I reset my password?", at: 3 },
    ]);
    expect(answer.sources.map(({ articleId }) => articleId)).toEqual(["password"]);
  });

  it("takes the question before where the last message only presses", async () => {
    const answer = await draft([
      { role: "customer", content: "How do I reset my password?", at: 1 },
      { role: "agent", content: "One moment please.", at: 2 },
      { role: "customer", content: "any news?", at: 3 },
    ]);
    expect(answer.sources.map(({ articleId }) => articleId)).toEqual(["password"]);
  });
});

describe("a draft for somebody who asks for a superior", () => {
  it("hands over where they are displeased, and answers who only speaks of one", async () => {
    const displeased = await draft("You reset my password twice and it fails. I want to speak to a manager now.");
    expect(displeased.abstained).toContain("Hands over");
    expect(displeased.sources).toEqual([]);
    const asking = await draft("How does my manager reset the password?");
    expect(asking.sources.map(({ articleId }) => articleId)).toEqual(["password"]);
  });

  it("takes a manager for no superior where nobody complains", async () => {
    const role = await draft("Can my shift lead see what everyone earns if I make her a manager?");
    expect(role.abstained).not.toContain("Hands over");
  });
});

describe("the article of a draft", () => {
  const gifts = article("gifts", "Gift cards", "Gift cards are sent by email within 15 minutes and are valid for five years.");
  const damaged = article(
    "damaged",
    "My parcel arrived damaged",
    "Tell us within 7 days and send three photos. We send a replacement.",
  );
  const inFrench = article(
    "damaged:fr",
    "Mon colis est arrivé endommagé",
    "Envoyez-nous trois photos sous 7 jours. Nous envoyons un article de remplacement.",
    "fr",
  );

  it("is one that the whole message is near to, in its language, and not what a part of it sounds like", async () => {
    const others = openEngines({ embedder, list: [...articles, gifts, damaged, inFrench] });
    const said =
      "Bonjour, mon colis est arrivé ce matin écrasé et le pot est cassé. Pouvez-vous le remplacer ? C'était un cadeau.";
    const { sources } = await others.reply.draft(draftRequest(said, { language: "fr" }), call);
    expect(sources.map(({ articleId }) => articleId)).toEqual(["damaged:fr"]);
  });
});

describe("a draft for a message of several questions", () => {
  const answersOf = ({ sources }: Awaited<ReturnType<typeof draft>>) =>
    sources.map(({ articleId, answers }) => [articleId, ...(answers ?? [])]);

  it("says which article answers which, with question signs, without, and in one sentence", async () => {
    const signs = await draft("hi, how do i reset my password? and where can i download my invoices?");
    expect(answersOf(signs)).toEqual([
      ["password", "how do i reset my password?"],
      ["invoices", "and where can i download my invoices?"],
    ]);
    expect(signs.open).toBeUndefined();
    const without = await draft("How can I reset my password\nPlease also tell me where I can download my invoices.");
    expect(answersOf(without).map(([id]) => id)).toEqual(["password", "invoices"]);
    const joined = await draft("How do I reset my password, and where can I download my invoices?");
    expect(answersOf(joined)).toEqual([
      ["password", "How do I reset my password"],
      ["invoices", "where can I download my invoices?"],
    ]);
  });

  it("does not take what is asked next for what a short question means", async () => {
    const returns = article(
      "returns",
      "Return an order",
      "You may send anything back within 30 days. Print the label to send it back.",
    );
    const fee = article("fee", "When you get your refund", "We refund the delivery fee as well, if the whole order came back.");
    const engines = openEngines({ list: [...articles, returns, fee] });
    const said = "The lamp is too bright. How do I send it back, and will you refund the delivery fee as well?";
    expect(answersOf(await engines.reply.draft(draftRequest(said), call))).toEqual([
      ["returns", "How do I send it back"],
      ["fee", "will you refund the delivery fee as well?"],
    ]);
  });

  it("names what stays open, with little confidence, also where nothing is answered", async () => {
    const some = await draft("How do I reset my password? Do you also groom elderly poodles in Vienna?");
    expect(some).toMatchObject({ open: ["Do you also groom elderly poodles in Vienna?"], confidence: 0.4, abstained: null });
    expect(answersOf(some)).toEqual([["password", "How do I reset my password?"]]);
    const none = await draft("Do you groom elderly poodles in Vienna? Is there a ferry to the zoo on Sundays?");
    expect(none.open).toEqual(["Do you groom elderly poodles in Vienna?", "Is there a ferry to the zoo on Sundays?"]);
    expect(none.abstained).not.toBeNull();
  });

  it("knows which of them a past answer was about", async () => {
    const question = "Do you groom elderly poodles in Vienna?";
    const precedents = [
      {
        ...{ conversationId: "7", question, answer: "We do groom old dogs, in our shop at the canal.", answeredAt: 5 },
        ...{ language: "en", url: "https://app.example/7", nearness: 0.9 },
      },
    ];
    const answer = await draft("Do you groom old poodles in Vienna? Is there a ferry to the zoo on Sundays?", { precedents });
    expect(answer.text).toContain("at the canal");
    expect(answer.sources[0]?.answers).toEqual(["Do you groom old poodles in Vienna?"]);
    expect(answer.open).toEqual(["Is there a ferry to the zoo on Sundays?"]);
  });

  it("takes a story, a courtesy and a pressing word for no questions", async () => {
    const single = await draft("I moved house and how do I reset my password? When I tried, the page was empty. Any news?");
    expect([answersOf(single), single.open]).toEqual([[["password"]], undefined]);
  });
});

describe("a draft in the house style", () => {
  const houseStyle = {
    greeting: "Ahoy {name}!",
    closing: "Keep glowing",
    formality: "informal",
    sentences: 2,
    words: 30,
  } as const;
  const asked = "I forgot my password, how can I reset it?";

  it("begins, ends and addresses so", async () => {
    const { text } = await draft(asked, { houseStyle, customerName: "Ida", language: "de" });
    expect(text).toMatch(/^Ahoy Ida!\n\nDanke, dass du dich meldest!/);
    expect(text).toMatch(/\n\nKeep glowing$/);
    const none = await draft(asked, { houseStyle: { ...houseStyle, greeting: "", closing: "" }, customerName: "Ida" });
    expect(none.text).toMatch(/^Thanks for/);
    expect(none.text).toMatch(/https:\/\/help\.example\/password$/);
  });

  it("does as the teammate asks instead, and is in no house style for a teammate's own question", async () => {
    const formal = await draft(asked, { houseStyle, customerName: "Ida", instruction: "formal" });
    expect(formal.text).toMatch(/^Dear Ida,/);
    const bare = await draft(asked, { houseStyle, customerName: "Ida", instruction: "no greeting, no closing" });
    expect(bare.text).not.toMatch(/Ahoy|glowing/);
    const german = await draft(asked, { houseStyle, customerName: "Ida", instruction: "in German" });
    expect(german.text).toMatch(/^Hallo Ida,/);
    const ask = await draft(asked, { houseStyle, askedBy: "teammate" });
    expect(ask.text).not.toMatch(/Ahoy|glowing/);
  });
});

describe("a draft that does not know", () => {
  it("asks instead, with a low confidence and the reason", async () => {
    const answer = await draft("Can my dog travel with me on the night train to Vienna?");
    expect(answer.abstained).not.toBeNull();
    expect(answer.unanswered).toBe(true);
    expect(answer.confidence).toBeLessThanOrEqual(0.3);
    expect(answer.sources).toEqual([]);
  });

  it("does not ask for an order number that was given", async () => {
    const without = await draft("my parcel looks crushed on one side and the cup inside is broken");
    const given = await draft("my parcel 8821734 looks crushed on one side and the cup inside is broken");
    expect(without.text).toContain("order number");
    expect(given.text).not.toContain("order number");
  });

  it("only welcomes a message that only thanks", async () => {
    const answer = await draft("Perfect, that worked, thank you so much!");
    expect(answer.text).toContain("welcome");
    expect(answer.sources).toEqual([]);
  });
});

describe("what a draft says", () => {
  it("contains no digit that is not in the article, its address or title", async () => {
    const known = new Set(articles.flatMap(({ content, title, url }) => `${title} ${content} ${url ?? ""}`.match(/\d+/g) ?? []));
    const topics = fc.constantFrom("refund", "password", "parcel", "invoice", "dog", "discount", "crash");
    await fc.assert(
      fc.asyncProperty(
        topics,
        fc.integer({ min: 100, max: 99999 }),
        // A second question has the first one's own words, with its number, as a heading.
        fc.string({ maxLength: 30 }).filter((noise) => !/[?？؟]/u.test(noise)),
        async (topic, number, noise) => {
          const answer = await openEngines().reply.draft(
            draftRequest(`How do I get my ${topic} ${number}? ${noise}`, {
              customerName: `Ana${number}`,
              instruction: `offer ${number} percent`,
            }),
            call,
          );
          // What was asked is named in the customer's own words.
          const ours = answer.text.replace(`"How do I get my ${topic} ${number}?"`, "");
          (ours.match(/\d+/g) ?? []).forEach((digits) => expect(known).toContain(digits));
        },
      ),
      { numRuns: 60 },
    );
  });

  it("is the same for the same question", async () => {
    const once = await draft("how long does a refund take?");
    expect(await draft("how long does a refund take?")).toEqual(once);
  });

  it.each(["friendly", "formal", "concise", "empathetic"])("has a greeting of its own in the style %s", async (style) => {
    const answer = await draft("Can my dog travel with me?", { style });
    expect(answer.text.split("\n")[0]).toContain("Ana");
  });

  it.each([
    ["de", "Hallo Ana"],
    ["fr", "Bonjour Ana"],
    ["es", "Hola, Ana"],
    ["it", "Buongiorno Ana"],
    ["pt", "Olá, Ana"],
    ["nl", "Hallo Ana"],
    ["pl", "Dzień dobry!"],
    ["sv", "Hej Ana"],
    ["tr", "Ana"],
    ["ja", "Ana様"],
    ["zh", "Ana"],
    ["ko", "Ana"],
    ["ar", "Ana"],
  ])("greets in %s", async (language, greeting) => {
    const answer = await draft("Can my dog travel with me?", { language });
    expect(answer.text).toContain(greeting);
    expect(answer.language).toBe(language);
  });

  it("says so where it has no phrases of a language", async () => {
    const answer = await draft("Can my dog travel with me?", { language: "fi" });
    expect(answer.language).toBe("en");
    expect(answer.by.notice).toContain("fi");
  });

  it("says that a quoted article is in another language", async () => {
    const answer = await draft("How do I reset my password?", { language: "de" });
    expect(answer.text).toContain("gibt es noch nicht auf Deutsch");
    expect(answer.text).toContain("choose Forgot password.");
  });

  it("quotes the customer's language where the shelf has it", async () => {
    const list = [
      ...articles,
      article("passwort", "Passwort zurücksetzen", "Öffnen Sie die Anmeldeseite und wählen Sie Passwort vergessen.", "de"),
    ];
    const answer = await openEngines({ embedder, list }).reply.draft(
      draftRequest("Ich habe mein Passwort vergessen und möchte es zurücksetzen", { language: "de" }),
      call,
    );
    expect(answer.sources.map(({ articleId }) => articleId)).toEqual(["passwort"]);
  });
});

describe("a teammate's instruction", () => {
  const question = "I forgot my password, how can I reset it?";

  it("makes the draft shorter", async () => {
    const plain = await draft(question);
    const shorter = await draft(question, { instruction: "shorter please" });
    expect(shorter.text.length).toBeLessThan(plain.text.length * 0.8);
  });

  it("leaves out the greeting and the link", async () => {
    const answer = await draft(question, { instruction: "no greeting, without the link" });
    expect(answer.text).not.toContain("Ana");
    expect(answer.text).not.toContain("https://");
    expect(answer.by.notice).toBeNull();
  });

  it("names what it cannot follow and follows the rest", async () => {
    const answer = await draft(question, { instruction: "formal, offer a voucher" });
    expect(answer.text).toContain("Dear Ana");
    expect(answer.by.notice).toContain("offer a voucher");
    expect(answer.text).not.toContain("voucher");
  });
});
