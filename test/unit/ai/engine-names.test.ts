/** Who is said to answer is who is asked. */
import { expect, it } from "vitest";
import { chooseEngines } from "../../../src/ai/choose-engines.js";
import { engineNameOf } from "../../../src/ai/engine-names.js";
import type { EngineCall } from "../../../src/ai/observed.js";
import type { Engines } from "../../../src/ai/ports.js";
import { call, draftRequest, openEngines } from "./builtin/open-engines.js";

/** Nothing listens there: who is asked shows all the same. */
const AWAY = "http://127.0.0.1:9";
const NONE = { triage: null, reply: null, sentiment: null, qa: null, kb: null };
const address = { url: AWAY, apiKey: null };
const SIMPLI = { triage: address, reply: address, sentiment: address, qa: address, kb: address };
const MODEL = { baseUrl: AWAY, apiKey: null, model: "m", dailyTokens: null, prices: null };

const { turns } = draftRequest("My lamp is broken.");

const QUESTIONS: { readonly [Contract in keyof Engines]: (engines: Engines) => Promise<unknown> } = {
  triage: ({ triage }) => triage.classify({ subject: "", body: "My lamp is broken.", metadata: {} }, call),
  reply: ({ reply }) => reply.draft(draftRequest("My lamp is broken."), call),
  sentiment: ({ sentiment }) =>
    sentiment.analyze({ customerId: "1", text: "My lamp is broken.", channel: "chat", history: [] }, call),
  qa: ({ qa }) => qa.evaluate({ conversationId: "1", agentId: "2", turns }, call),
  knowledge: ({ knowledge }) => knowledge.search("lamp", 3, call),
  brief: ({ brief }) => brief.write({ conversationId: "1", messages: turns.map((turn) => ({ ...turn, id: "1" })) }, call),
};

it.each([
  ["nothing", { simpli: NONE, llm: null }],
  ["a language model", { simpli: NONE, llm: MODEL }],
  ["Simpli's services", { simpli: SIMPLI, llm: null }],
  ["both", { simpli: SIMPLI, llm: MODEL }],
])("with %s configured", async (_what, config) => {
  const asked: EngineCall[] = [];
  const engines = chooseEngines({
    ...config,
    builtin: openEngines(),
    contactsOf: () => Promise.resolve([]),
    ownSources: (_workspace, sources) => Promise.resolve(sources),
    ownGaps: (_workspace, gaps) => Promise.resolve(gaps),
    searchByWords: () => Promise.resolve([]),
    articles: { find: () => Promise.resolve([]), hasAny: () => Promise.resolve(true), languages: () => Promise.resolve(["en"]) },
    detectLanguage: () => null,
    now: Date.now,
    newSecret: () => "secret",
    observe: (made) => asked.push(made),
  });
  for (const ask of Object.values(QUESTIONS)) await ask(engines).catch(() => undefined);
  const contracts = Object.keys(QUESTIONS) as (keyof Engines)[];
  const first = (contract: keyof Engines) => asked.find((made) => made.contract === contract)?.engine;
  expect(contracts.map((contract) => [contract, first(contract)])).toEqual(
    contracts.map((contract) => [contract, engineNameOf(contract, config)]),
  );
});
