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
