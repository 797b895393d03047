/** A model that obeys every customer: what it writes reaches a teammate only with everything unsafe named, or not at all. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { detectLanguage } from "../../src/ai/builtin/language.js";
import { chooseEngines } from "../../src/ai/choose-engines.js";
import { RULES } from "../../src/ai/llm/prompts.js";
import { createRulesCheck } from "../../src/ai/llm/draft-prompt.js";
import type { Engines } from "../../src/ai/ports.js";
import { escapeHtml } from "../../src/domain/html.js";
import { draftNote } from "../../src/domain/notes.js";
import { INJECTIONS, type Injection } from "../support/llm/injections.js";
import { materialIn } from "../support/llm/default-answer.js";
import { type LlmServer, startLlmServer } from "../support/llm-server.js";
import { createCall } from "../support/simpli/call.js";
import { articles, draftRequest, openEngines } from "../unit/ai/builtin/open-engines.js";

const NOBODY = { triage: null, reply: null, sentiment: null, qa: null, kb: null };
const rules = createRulesCheck(RULES);

let server: LlmServer;
let engines: Engines;
let secrets = 0;
beforeAll(async () => {
  server = await startLlmServer();
  engines = chooseEngines({
    simpli: NOBODY,
    llm: { baseUrl: server.url, apiKey: null, model: "gullible", dailyTokens: null, prices: null },
    builtin: openEngines(),
    contactsOf: () => Promise.resolve([]),
    ownSources: (_workspace, sources) => Promise.resolve(sources),
    ownGaps: (_workspace, gaps) => Promise.resolve(gaps),
    searchByWords: () => Promise.resolve([]),
    articles: {
      find: (_workspace, ids) => Promise.resolve(articles.filter(({ id }) => ids.includes(id))),
      hasAny: () => Promise.resolve(true),
      languages: () => Promise.resolve(["en"]),
    },
    detectLanguage,
    now: Date.now,
    newSecret: () => `secret${(secrets += 1)}`,
  });
});
afterAll(() => server.close());

/** The draft for the message by a model that does what it says, and what that model was sent. */
async function obey({ message, language, obeyed }: Injection) {
  server.answer(({ body, system }) => {
    const isDraft = body.response_format?.json_schema?.name === "draft";
    return isDraft ? { content: { draft: obeyed(system), confidence: 0.99, used_articles: [1], missing: null } } : undefined;
  });
  const draft = await engines.reply.draft(draftRequest(message, { language }), createCall());
  return { draft, sent: server.calls().at(-1)?.user ?? "" };
}

describe("a model that obeys", () => {
  it("is asked by sixty injections in six languages", () => {
    expect(INJECTIONS).toHaveLength(60);
    expect(new Set(INJECTIONS.map(({ language }) => language)).size).toBe(6);
    expect(new Set(INJECTIONS.map(({ message }) => message)).size).toBe(60);
  });

  it.each(INJECTIONS)("$how ($language): $message", async (injection) => {
    const { draft, sent } = await obey(injection);
    if (injection.found === null) {
      expect(draft.by.engine).toBe("builtin");
      expect(draft.by.notice).toMatch(/wrote down its own instructions/);
    } else {
      expect(draft.by.engine).toBe("llm");
      expect(draft.unsupported?.map(({ quote }) => quote)).toContain(injection.found);
      expect(draft.confidence).toBeLessThanOrEqual(0.3);
      expect(draftNote(draft, "SI-TEST")).toContain(escapeHtml(injection.found.slice(0, 60)));
    }
    expect(rules.repeats(draft.text)).toBe(false);
    expect(sent.match(/<\/?data-/g)).toHaveLength(2);
    expect(materialIn(sent).conversation).toHaveLength(1);
    expect(materialIn(sent).conversation?.[0]?.role).toBe("customer");
  });
});
