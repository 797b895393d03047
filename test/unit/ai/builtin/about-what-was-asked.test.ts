/** In other languages than English a near article is quoted only where it speaks of what was asked; the help centre is the sandbox's. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Embedder } from "../../../../src/ai/builtin/embedder/embedder.js";
import { startEmbedder } from "../../../../src/ai/builtin/embedder/start-embedder.js";
import type { Engines } from "../../../../src/ai/ports.js";
import { textOfArticle } from "../../../../src/intercom/reading/body-text.js";
import {
  ACCOUNT,
  BILLING_ARTICLES,
  DEVICES,
  RETURNS,
  SHIPPING_ARTICLES,
} from "../../../../src/sandbox/seed/articles/articles.js";
import { article, call, draftRequest, openEngines } from "./open-engines.js";

const list = [...SHIPPING_ARTICLES, ...BILLING_ARTICLES, ...RETURNS, ...DEVICES, ...ACCOUNT]
  .filter(({ state }) => state === "published")
  .flatMap(({ id, title, html, translations }) => [
    article(`${id}:en`, title, textOfArticle(html, null), "en"),
    ...translations.map((one) => article(`${id}:${one.language}`, one.title, textOfArticle(one.html, null), one.language)),
  ]);

let embedder: Embedder;
let engines: Engines;
/** The encoders read a whole help centre once. */
beforeAll(async () => {
  embedder = startEmbedder();
  engines = openEngines({ embedder, list });
  await quotedFor("How do I reset my password?", "en");
}, 300_000);
afterAll(() => embedder.close());

async function quotedFor(question: string, language: string): Promise<readonly string[]> {
  const { sources } = await engines.reply.draft(draftRequest(question, { language }), call);
  return sources.map(({ articleId }) => (articleId ?? "").slice(0, 5));
}

describe("a near article that does not speak of what was asked", () => {
  it.each([
    ["pl", "Czy mogę odebrać zamówienie osobiście w waszym magazynie w Dublinie?"],
    ["pl", "Czy mogę zapłacić za zamówienie przy odbiorze?"],
    ["fr", "Est-ce que je peux mettre mon abonnement en pause pendant deux mois ?"],
    ["de", "Bekomme ich eine Lieferung auch am Samstag?"],
    ["es", "¿Tienen repuestos del cable de la lámpara?"],
    ["es", "¿Puedo ver las mediciones en un reloj inteligente?"],
    ["pt", "Podem embrulhar o produto como presente?"],
    ["nl", "Kan ik mijn factuur in termijnen betalen?"],
    ["nl", "Kan ik mijn bestelling nog annuleren?"],
  ])("is not quoted (%s: %s)", async (language, question) => {
    expect(await quotedFor(question, language)).toEqual([]);
  });
});

describe("an article that speaks of it", () => {
  it.each([
    ["pl", "Ile trwa dostawa do Polski? Zamówiłam wczoraj rano dwie lampy.", "98001"],
    ["pl", "Jak przywrócić ustawienia fabryczne lampy? Chcę ją oddać siostrze.", "98034"],
    ["fr", "Comment rétrograder mon abonnement de Pro à Plus ?", "98015"],
    ["fr", "Ma carte cadeau est valable combien de temps ?", "98025"],
    ["de", "Der Topf kam zerbrochen an. Was brauchen Sie von mir?", "98004"],
    ["es", "¿Cuántas peticiones por minuto permite la API?", "98035"],
    ["it", "La mia pompa si è rotta dopo dieci mesi, è ancora in garanzia?", "98024"],
    ["pt", "Somos uma escola pública, há desconto no plano Pro?", "98016"],
    ["nl", "Ik heb betaald met PayPal en alles teruggestuurd. Hoe lang duurt het voordat ik mijn geld terug heb?", "98022"],
    ["sv", "Måste jag betala returfrakten från Sverige?", "98021"],
  ])("is quoted (%s: %s)", async (language, question, id) => {
    expect(await quotedFor(question, language)).toEqual([id]);
  });
});
