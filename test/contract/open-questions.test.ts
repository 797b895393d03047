/** What the help centre lacks, where Simpli KB takes the articles over and drafts are written here. */
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { chooseEngines } from "../../src/ai/choose-engines.js";
import type { KnowledgeGap } from "../../src/domain/answers.js";
import { type LlmServer, startLlmServer } from "../support/llm-server.js";
import { createCall } from "../support/simpli/call.js";
import { type SimpliServices, startSimpliServices } from "../support/simpli-services.js";
import { openEngines } from "../unit/ai/builtin/open-engines.js";

const gapOf = (topic: string): KnowledgeGap => ({ topic, count: 7, samples: [`${topic} for [name]?`], suggestedTitle: null });
const OPEN = gapOf("Bagpipes");

let simpli: SimpliServices;
let server: LlmServer;
beforeAll(async () => {
  simpli = await startSimpliServices();
  server = await startLlmServer();
});
afterAll(async () => {
  await simpli.close();
  await server.close();
});

let askedHere: number;
/** Another workspace's, of those that share the service. */
let theirs: readonly string[];
beforeEach(() => {
  askedHere = 0;
  theirs = [];
});

function openKnowledge(model: string | null) {
  const builtin = openEngines();
  const gaps = () => ((askedHere += 1), Promise.resolve([OPEN]));
  const none = { triage: null, reply: null, sentiment: null, qa: null };
  const { knowledge } = chooseEngines({
    simpli: { ...none, kb: { url: simpli.urls.knowledge, apiKey: null } },
    llm: model === null ? null : { baseUrl: server.url, apiKey: null, model, dailyTokens: null, prices: null },
    builtin: { ...builtin, knowledge: { ...builtin.knowledge, gaps } },
    contactsOf: () => Promise.resolve([]),
    ownSources: (_workspace, sources) => Promise.resolve(sources),
    ownGaps: (_workspace, listed) => Promise.resolve(listed.filter(({ topic }) => !theirs.includes(topic))),
    searchByWords: () => Promise.resolve([]),
    articles: { find: () => Promise.resolve([]), hasAny: () => Promise.resolve(true), languages: () => Promise.resolve([]) },
    detectLanguage: () => null,
    now: Date.now,
    newSecret: () => "secret",
  });
  return knowledge;
}

const answers = (...topics: readonly string[]) =>
  simpli.answer("knowledge", ({ path }) => (path === "/gaps" ? { body: { gaps: topics } } : undefined));

it("are the service's where it knows of some, and no model is asked to name others", async () => {
  answers("Vouchers");
  expect((await openKnowledge("m").gaps(createCall())).map(({ topic }) => topic)).toEqual(["Vouchers"]);
  expect(server.calls()).toEqual([]);
  expect(askedHere, "what is answered by now is closed").toBe(1);
});

it("are those asked here, as they are, where the service knows only of other workspaces'", async () => {
  answers("Their secret plan");
  theirs = ["Their secret plan", OPEN.topic];
  expect(await openKnowledge(null).gaps(createCall())).toEqual([OPEN]);
  expect((await openKnowledge("m").gaps(createCall())).map(({ topic }) => topic)).toEqual(["Named by the model"]);
});

it("are closed once an article answers them, also while the service's list fails", async () => {
  simpli.answer("knowledge", ({ path }) => (path === "/gaps" ? { status: 404, body: { detail: "no such list" } } : undefined));
  await expect(openKnowledge(null).gaps(createCall())).rejects.toThrow("404");
  expect(askedHere).toBe(1);
});
