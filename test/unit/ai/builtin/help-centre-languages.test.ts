/** Drafts from articles that are not in the customer's language. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Embedder } from "../../../../src/ai/builtin/embedder/embedder.js";
import { startEmbedder } from "../../../../src/ai/builtin/embedder/start-embedder.js";
import { article, call, draftRequest, openEngines } from "./open-engines.js";

let embedder: Embedder;
beforeAll(() => {
  embedder = startEmbedder();
});
afterAll(() => embedder.close());

describe("a help centre in other languages than English", () => {
  const german = [
    article(
      "hund",
      "Hunde mitnehmen",
      "Ein kleiner Hund reist kostenlos im Zug mit, wenn er in einem Korb auf dem Schoß sitzt. Große Hunde brauchen eine Fahrkarte zum halben Preis.",
      "de-DE",
    ),
    article(
      "zurueck",
      "Fahrkarte zurückgeben",
      "Eine Fahrkarte geben Sie bis einen Tag vor der Reise in der App zurück. Das Geld kommt nach fünf Tagen auf Ihr Konto.",
      "de",
    ),
  ];
  const asked = "Can I take my big dog on the train, and what is the price of a ticket for him?";

  it("is quoted to who reads another, and says so first", async () => {
    const { text, sources } = await openEngines({ embedder, list: german }).reply.draft(draftRequest(asked), call);
    expect(sources.map(({ articleId }) => articleId)).toEqual(["hund"]);
    expect(text).toMatch(/not available in your language yet[^\n]*:\n\nEin kleiner Hund/);
  });

  it("is not quoted where the same article exists in English", async () => {
    const english = article(
      "",
      "Dogs on the train",
      "A small dog travels for free, a large one for half the price of a ticket.",
      "en",
    );
    const list = [...german.map((one) => ({ ...one, id: `${one.id}:de` })), { ...english, id: "hund:en" }];
    const polish = draftRequest("Czy mój duży pies może jechać pociągiem i ile kosztuje bilet dla psa?", { language: "pl" });
    for (const request of [polish, draftRequest(asked)]) {
      const { sources } = await openEngines({ embedder, list }).reply.draft(request, call);
      expect(sources.map(({ articleId }) => articleId)).toEqual(["hund:en"]);
    }
  });
});

describe("a document in the reply's language and in English", () => {
  const list = [
    article(
      "9:en",
      "Return an item",
      "You have 30 days to send back anything unused. Opened beans cannot be returned.\n\nReturns are free within the EU.",
      "en",
    ),
    article(
      "9:ja",
      "商品を返品する",
      "未使用の商品は30日以内に返品できます。開封済みのコーヒー豆は返品できません。\n\nEU域内の返品は無料です。",
      "ja",
    ),
    article(
      "9:fr",
      "Retourner un article",
      "Vous avez 30 jours pour renvoyer un article non utilisé. Le café ouvert ne peut pas être repris.\n\nLes retours sont gratuits dans l'UE.",
      "fr-FR",
    ),
    article(
      "12:en",
      "Delete your account or get your data",
      "Under My account > Privacy you can download your data or delete your account. Deletion cannot be undone.",
      "en",
    ),
    article(
      "12:de",
      "Konto löschen oder Daten erhalten",
      "Unter Mein Konto > Datenschutz können Sie Ihre Daten herunterladen oder Ihr Konto löschen. Das Löschen lässt sich nicht rückgängig machen.",
      "de",
    ),
    article(
      "10:en",
      "What the warranty covers",
      "Machines have a two-year warranty, grinders one year. Keep your order confirmation: it is your proof of purchase.",
      "en",
    ),
    article(
      "10:de",
      "Was die Garantie abdeckt",
      "Maschinen haben zwei Jahre Garantie, Mühlen ein Jahr. Heben Sie die Bestellbestätigung auf: Sie ist Ihr Kaufbeleg.",
      "de",
    ),
  ];
  const draftOf = (asked: string, change: Parameters<typeof draftRequest>[1]) =>
    openEngines({ embedder, list }).reply.draft(draftRequest(asked, change), call);

  it.each([
    ["ja", "商品を返品したいです。どうすればいいですか？", "9:ja", "未使用の商品は30日以内に返品できます", "日本語版"],
    ["de", "Wie lösche ich mein Konto?", "12:de", "Ihr Konto löschen", "noch nicht auf Deutsch"],
  ])("is quoted in the reply's own (%s)", async (language, asked, id, quoted, missing) => {
    const { text, sources } = await draftOf(asked, { language });
    expect(sources).toMatchObject([{ articleId: id, url: `https://help.example/${id}` }]);
    expect(sources[0]?.title).toBe(list.find((one) => one.id === id)?.title);
    expect(text).toContain(quoted);
    expect(text).toContain(`https://help.example/${id}`);
    expect(text).not.toContain(missing);
  });

  it("is quoted in the language that a teammate asks for", async () => {
    const { text, sources } = await draftOf("How do I return an item?", { instruction: "in French" });
    expect(sources.map(({ articleId }) => articleId)).toEqual(["9:fr"]);
    expect(text).toContain("Vous avez 30 jours");
    expect(text).not.toContain("n'existe pas encore en français");
  });

  it("answers each of several questions in it", async () => {
    const { text, sources } = await draftOf("Wie lösche ich mein Konto? Und wie lange habe ich Garantie?", { language: "de" });
    expect(sources.map(({ articleId }) => articleId)).toEqual(["12:de", "10:de"]);
    expect(text).not.toContain("noch nicht auf Deutsch");
  });

  it("is found once, in the language of the question", async () => {
    const { search } = openEngines({ embedder, list }).knowledge;
    const hits = await search("Wie lösche ich mein Konto?", 3, call);
    expect(hits[0]).toMatchObject({ articleId: "12:de", title: "Konto löschen oder Daten erhalten" });
    expect(new Set(hits.map(({ articleId }) => articleId?.split(":")[0])).size).toBe(hits.length);
  });
});

describe("Swedish, which the multilingual encoder never learned", () => {
  const list = [
    article(
      "8:sv",
      "Avkalka kaffemaskinen",
      "Den orange lampan betyder att det är dags att avkalka. Det tar ungefär 25 minuter.\n\nAnvänd aldrig ättika: den skadar packningarna.",
      "sv",
    ),
    article("4:en", "Cancel or change an order", "You can cancel an order until it is packed: open My account > Orders.", "en"),
    article("10:en", "What the warranty covers", "Machines have a two-year warranty, grinders one year.", "en"),
    article("1:en", "How long does delivery take?", "We ship on the next working day. Sweden: 4 to 6 working days.", "en"),
  ];
  const asked = async (message: string, articles = list) => {
    const request = draftRequest(message, { language: "sv" });
    const { sources } = await openEngines({ embedder, list: articles }).reply.draft(request, call);
    return sources.map(({ articleId }) => articleId);
  };

  it.each(["Har ni en butik i Stockholm?", "Kan jag betala med Klarna?", "Vem äger ert företag?", "Har ni studentrabatt?"])(
    "is not answered by the one Swedish article, whatever is asked: %s",
    async (message) => {
      expect(await asked(message)).toEqual([]);
      // External pages do not say their language.
      expect(
        await asked(
          message,
          list.map((one) => ({ ...one, language: null })),
        ),
      ).toEqual([]);
    },
  );

  it("is answered by it where it is the answer", async () => {
    expect(await asked("Varför lyser den orange lampan på kaffemaskinen, och när ska jag avkalka den?")).toEqual(["8:sv"]);
    expect(await asked("Hur lång tid tar det att avkalka kaffemaskinen?")).toEqual(["8:sv"]);
  });
});
