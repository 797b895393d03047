/** No engine sees anything that came after its moment: every part of made-up conversations carries a word of its own. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { VECTOR_SIZE } from "../../../src/ai/builtin/embedder/embedder.js";
import { createPrecedents } from "../../../src/ai/builtin/nearest-examples.js";
import type { Engines, Precedents } from "../../../src/ai/ports.js";
import { createEngineAsker } from "../../../src/backtest/ask-engines.js";
import { evaluate } from "../../../src/backtest/evaluate.js";
import type { Attribution, Call } from "../../../src/domain/answers.js";
import type { PastConversation } from "../../../src/domain/proof/as-of.js";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings.js";
import { toPastConversation } from "../../../src/intercom/reading/readers.js";

const BY: Attribution = { engine: "builtin", model: null, notice: null, masked: 0 };

interface Seen {
  readonly contract: string;
  /** What it was asked about, as `evaluate` names it: `opening`, or a kind and a part. */
  readonly moment: string;
  /** Articles changed later are not known: Unix seconds. */
  readonly articlesUntil?: number | undefined;
  /** The same of what teammates corrected. */
  readonly correctionsUntil?: number | undefined;
  /** The numbers of all words of ours in the question and in what goes with it. */
  readonly words: readonly number[];
}

const wordsIn = (...values: readonly unknown[]): readonly number[] =>
  [...JSON.stringify(values).matchAll(/marker(\d+)\./g)].map(([, number]) => Number(number));

function recordingEngines(seen: Seen[]): Engines {
  const record = (contract: string, question: unknown, call: Call) =>
    void seen.push({
      contract,
      moment: call.pipelineId,
      articlesUntil: call.articlesUntil,
      correctionsUntil: call.correctionsUntil,
      words: wordsIn(question, { ...call, signal: null }),
    });
  const never = () => Promise.reject(new Error("a backtest does not ask this"));
  return {
    triage: {
      classify(question, call) {
        record("triage", question, call);
        const none = { urgency: null, sentiment: null, alternatives: [], reason: null };
        return Promise.resolve({ ...none, category: "billing", confidence: 1, by: BY });
      },
      route(question, call) {
        record("triage", question, call);
        return Promise.resolve({ team: "Billing", agent: null, reason: null, by: BY });
      },
    },
    sentiment: {
      analyze(question, call) {
        record("sentiment", question, call);
        return Promise.resolve({ score: 0, label: "neutral", escalationRisk: 0, confidence: 1, triggers: [], by: BY });
      },
    },
    reply: {
      draft(question, call) {
        record("draft", question, call);
        const none = { draftId: null, confidence: null, sources: [], language: null, abstained: null };
        return Promise.resolve({ ...none, text: "Hello", by: BY });
      },
      styles: never,
      feedback: never,
    },
    qa: {
      evaluate(question, call) {
        record("qa", question, call);
        return Promise.resolve({ overallScore: 0.5, dimensions: [], coachingNotes: [], by: BY });
      },
    },
    knowledge: { put: never, remove: never, search: never, gaps: never },
    brief: { write: never },
  };
}

/** Precedents that ended at each second: which of them is handed on tells as of when they are asked for. */
function recordingPrecedents(seen: Seen[]): Precedents {
  const examples = Array.from({ length: 700 }, (_, second) => ({
    conversationId: `past ${second}`,
    partId: "source",
    question: "words",
    answer: "an answer",
    teamId: null,
    teachesTeam: false,
    teammateId: "7",
    category: "billing",
    language: "en",
    answeredAt: 900 + second - 10,
    closedAt: 900 + second,
    url: "https://example.com",
    vector: new Float32Array(VECTOR_SIZE).fill(1),
  }));
  const embedder = {
    embed: (texts: readonly string[]) => Promise.resolve(texts.map(() => new Float32Array(VECTOR_SIZE).fill(1))),
    close: () => Promise.resolve(),
  };
  // As it is listed, youngest first.
  const precedents = createPrecedents({ current: () => Promise.resolve(examples.toReversed()) }, embedder);
  return {
    async find(question) {
      const found = await precedents.find(question);
      for (const { conversationId } of found) {
        const ended = 900 + Number(conversationId.slice("past ".length));
        seen.push({ contract: "precedents", moment: String(question.asOf), words: [ended, ...wordsIn(question)] });
      }
      return found;
    },
  };
}

async function seenIn(past: PastConversation, leavesOutNewer = false): Promise<readonly Seen[]> {
  const seen: Seen[] = [];
  const { signal } = new AbortController();
  await evaluate(past, {
    engines: recordingEngines(seen),
    asker: createEngineAsker({ signal, retry: (call) => call(), onFailure: () => undefined }),
    precedents: recordingPrecedents(seen),
    ownTeams: { choose: () => Promise.resolve(null) },
    labelled: {
      nearest(_, text, correctionsUntil) {
        seen.push({ contract: "examples", moment: "opening", correctionsUntil, words: wordsIn(text) });
        return Promise.resolve([]);
      },
    },
    heldOut: true,
    newest: { run: "r", conversations: new Set(["c"]) },
    ownAssignments: new Set(),
    leavesOutNewer,
    styles: [],
    meaning: () => Promise.resolve(null),
    settings: { ...DEFAULT_SETTINGS, qaMinimumWords: 0, precedents: "use" },
    teams: [{ id: "1", name: "Billing" }],
    truth: { of: "team" },
    adminId: "1",
    asks: { sentiment: true, qa: true },
    detectLanguage: () => null,
    callAbout: (conversation, moment) => ({
      workspaceId: "w",
      conversationId: conversation.id,
      conversation,
      requestId: moment,
      pipelineId: moment,
      signal,
    }),
    breathe: () => Promise.resolve(),
  });
  return seen;
}

const KINDS = ["customer", "teammate", "note", "bot", "close", "snooze", "assign", "tag", "reopen"] as const;
type Event = { readonly kind: (typeof KINDS)[number]; readonly after: number };

const wordOf = (index: number) => `marker${index}.`;

/** Event 0 is the first message; each one's word is its number. Every second may hold several. */
function rawOf(events: readonly Event[]) {
  let at = 1_000;
  const author = { type: "user", id: "c", name: `Ann ${wordOf(0)}`, email: "ann@example.com" };
  const parts: object[] = [];
  const tags: object[] = [];
  events.forEach(({ kind, after }, position) => {
    const index = position + 1;
    at += after;
    const admin = { type: "admin", id: "7", name: `Maren ${wordOf(index)}`, email: "m@example.com" };
    const base = { id: `p${index}`, created_at: at, author: admin, body: `words ${wordOf(index)}` };
    if (kind === "tag") tags.push({ id: `t${index}`, name: `tag ${wordOf(index)}`, applied_at: at });
    else if (kind === "customer")
      parts.push({ ...base, part_type: "comment", author: { ...author, name: `Ann ${wordOf(index)}` } });
    else if (kind === "teammate") parts.push({ ...base, part_type: "comment" });
    else if (kind === "bot")
      parts.push({ ...base, part_type: "comment", author: { ...admin, type: "bot", from_ai_agent: true } });
    else if (kind === "note") parts.push({ ...base, part_type: "note" });
    else if (kind === "close") parts.push({ ...base, part_type: "close" });
    else if (kind === "snooze") parts.push({ ...base, part_type: "snoozed" });
    else if (kind === "reopen") parts.push({ ...base, part_type: "open" });
    else parts.push({ ...base, part_type: "assignment", assigned_to: { type: "team", id: `1 ${wordOf(index)}` } });
  });
  const last = wordOf(events.length + 1);
  return {
    id: "1",
    created_at: 1_000,
    updated_at: at + 1,
    state: "closed",
    title: `title ${last}`,
    source: {
      type: "email",
      subject: `subject ${wordOf(0)}`,
      body: `words ${wordOf(0)}`,
      author,
      delivered_as: "customer_initiated",
    },
    contacts: { contacts: [{ id: "c" }, { id: `later ${last}` }] },
    team_assignee_id: `9 ${last}`,
    admin_assignee_id: `8 ${last}`,
    tags: { tags: [...tags, { id: "undated", name: `undated ${last}` }] },
    conversation_rating: { rating: 1, remark: `remark ${last}`, created_at: at + 1 },
    custom_attributes: { Topic: `topic ${last}` },
    conversation_parts: { conversation_parts: parts, total_count: parts.length },
  };
}

/** The number of the part that a moment is after; of the opening the last message before anybody answered. */
function numberOf(moment: string, events: readonly Event[]): number {
  const part = /(?:source|p(\d+))$/.exec(moment);
  if (part !== null) return Number(part[1] ?? 0);
  const SPEAKS = new Set(["teammate", "bot", "close", "snooze", "assign", "reopen"]);
  const answered = events.findIndex(({ kind }) => SPEAKS.has(kind));
  const before = answered === -1 ? events : events.slice(0, answered);
  return before.findLastIndex(({ kind }) => kind === "customer") + 1;
}

describe("the engines of a backtest", () => {
  it("see nothing younger than their moment, and what they are asked about", async () => {
    const asked = new Set<string>();
    const event = fc.record({ kind: fc.constantFrom(...KINDS), after: fc.constantFrom(0, 0, 1, 30) });
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 14 }), async (events) => {
        for (const { contract, moment, words } of await seenIn(toPastConversation(rawOf(events)))) {
          asked.add(contract);
          if (contract === "precedents") {
            const [ended = Infinity, ...asked] = words;
            expect(ended).toBeLessThan(Number(moment));
            expect(Math.max(...asked)).toBeLessThanOrEqual(events.length);
            continue;
          }
          const number = numberOf(moment, events);
          expect({ contract, moment, youngest: Math.max(...words) }).toEqual({ contract, moment, youngest: number });
        }
      }),
      { numRuns: 400 },
    );
    expect([...asked].sort()).toEqual(["draft", "examples", "precedents", "qa", "sentiment", "triage"]);
  });

  it("know no article that was changed after their moment, where newer ones are left out", async () => {
    const events: Event[] = [
      { kind: "teammate", after: 10 },
      { kind: "customer", after: 10 },
      { kind: "teammate", after: 10 },
      { kind: "close", after: 10 },
    ];
    const untils = async (leavesOutNewer: boolean) => {
      const seen = await seenIn(toPastConversation(rawOf(events)), leavesOutNewer);
      return seen
        .filter(({ contract }) => contract === "draft" || contract === "qa")
        .map(({ contract, articlesUntil }) => `${contract} ${articlesUntil ?? "all"}`);
    };
    expect([...new Set(await untils(true))]).toEqual(["draft 1000", "draft 1020", "qa 1040"]);
    expect([...new Set(await untils(false))]).toEqual(["draft all", "qa all"]);
  });

  it("rest on nothing that teammates corrected at their moment or later", async () => {
    const events: Event[] = [
      { kind: "teammate", after: 10 },
      { kind: "customer", after: 10 },
      { kind: "teammate", after: 10 },
      { kind: "close", after: 10 },
    ];
    const seen = await seenIn(toPastConversation(rawOf(events)));
    const untils = seen.flatMap(({ contract, correctionsUntil }) =>
      contract === "precedents" ? [] : [`${contract} ${correctionsUntil ?? "all"}`],
    );
    expect([...new Set(untils)].sort()).toEqual(
      ["draft 1000", "draft 1020", "examples 1000", "qa 1040", "sentiment 1000", "sentiment 1020", "triage 1000"], // prettier-ignore
    );
  });

  it("would be caught looking: a past whose parts have lost their order shows later words", async () => {
    const events: Event[] = [
      { kind: "teammate", after: 10 },
      { kind: "customer", after: 10 },
    ];
    const past = toPastConversation(rawOf(events));
    const disordered = { ...past, parts: [...past.parts].reverse() };
    const seen = await seenIn(disordered);
    expect(seen.some(({ moment, words }) => Math.max(...words) > numberOf(moment, events))).toBe(true);
  });
});
