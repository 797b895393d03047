import type { DeadLetterView } from "../../../src/console/api/dead-letters.js";
import type { OutputOf } from "../../../src/console/api/endpoints.js";
import type { Health } from "../../../src/console/api/health.js";
import type { KnowledgeArticle } from "../../../src/console/api/knowledge.js";

const AT = Date.now() - 3 * 3_600_000;

function cannedArticle(number: number, fields: Partial<KnowledgeArticle> = {}): KnowledgeArticle {
  return {
    id: String(number),
    title: `Article ${number}`,
    url: `https://help.example/${number}`,
    collections: ["Orders"],
    language: "en",
    updatedAt: AT,
    unpublishedSince: null,
    uses: number,
    calledWrong: 0,
    sent: true,
    staysHere: false,
    ...fields,
  };
}

export const KNOWLEDGE: OutputOf<"read-knowledge"> = {
  answeredBy: { engine: "simpli", host: "kb.harbour.example" },
  shared: false,
  sync: { status: "done" },
  last: {
    at: AT,
    seen: 60,
    sent: 3,
    unpublished: ["Winter sale"],
    gapsProblem: null,
    refused: [
      { title: "A very long one", says: "Simpli KB did not take what it was sent (422).", remedy: "It is offered again." },
    ],
  },
  counts: { published: 60, calledWrong: 1, unpublished: 2 },
  leftBehind: 2,
  gaps: {
    foundAt: AT,
    topics: [
      { topic: "zeppelin moor night", asked: 4, samples: ["Can I moor at [address]?"], suggestedTitle: "Mooring at night" },
      { topic: "gift wrapping", asked: null, samples: [], suggestedTitle: null },
    ],
  },
  questionsKnown: true,
  questions: [
    {
      text: "Do you ship violins?",
      at: AT,
      conversationUrl: "https://app.intercom.com/a/inbox/ws-1/inbox/conversation/118",
    },
  ],
};

const ARTICLES: readonly KnowledgeArticle[] = [
  cannedArticle(7, { title: "When you get your refund", calledWrong: 2 }),
  cannedArticle(2, { collections: [], url: null, sent: false, uses: 0 }),
  ...Array.from({ length: 58 }, (_, index) => cannedArticle(index + 10)),
];

/** Page by page, and by the words of a title. */
export function articlesFor(given: Readonly<Record<string, unknown>>): OutputOf<"list-articles"> {
  const search = typeof given["search"] === "string" ? given["search"] : "";
  const page = Number(given["page"] ?? 1);
  const found = given["list"] === "unpublished" ? [] : ARTICLES.filter(({ title }) => title.includes(search));
  return { articles: found.slice((page - 1) * 25, page * 25), total: found.length, page, usesDays: 30 };
}

export function cannedDeadLetter(number: number, fields: Partial<DeadLetterView> = {}): DeadLetterView {
  return {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`,
    job: "draft",
    says: "Simpli Reply did not take what it was sent (400).",
    remedy: "Its log tells why.",
    reason: "reply: POST /api/v1/draft: answered 400",
    attempts: 1,
    firstFailedAt: null,
    givenUpAt: AT - number * 60_000,
    replayedAt: null,
    conversation: { id: String(100 + number), url: `https://app.intercom.com/a/inbox/ws-1/inbox/conversation/${100 + number}` },
    status: "given-up",
    nextAt: null,
    note: null,
    payload: { workspaceId: "ws-1", conversationId: String(100 + number) },
    ...fields,
  };
}

export const CAUSE = "0123456789abcdef0123456789abcdef";

export function deadLettersOf(deadLetters: readonly DeadLetterView[], next: string | null = null): OutputOf<"list-dead-letters"> {
  const waiting = deadLetters.filter(({ status }) => status === "given-up").length;
  const cause = {
    id: CAUSE,
    says: "Simpli Reply did not take what it was sent (400).",
    remedy: "Its log tells why.",
    reason: "reply: POST /api/v1/draft: answered 400",
    count: waiting,
    jobs: ["draft"],
    retriedByItself: false,
    firstAt: AT,
    lastAt: AT,
  };
  return {
    deadLetters: [...deadLetters],
    next,
    total: deadLetters.length,
    waiting: { total: waiting, causes: waiting === 0 ? [] : [cause], jobs: [{ job: "draft", count: waiting }] },
  };
}

const good = { level: "good", remedy: null } as const;
const builtin = { engine: "builtin", host: null, lastAnswer: null, lastFailure: null, pausedUntil: null, lately: null } as const;

export const HEALTH: Health = {
  at: Date.now(),
  level: "bad",
  reportedToIntercom: { state: "UNHEALTHY", message: "Work is 20 minutes behind." },
  database: {
    ...good,
    says: "The database answers.",
    kind: "postgres",
    answeredInMs: 3,
    bytes: 84_000_000,
    migrations: ["1", "2"],
  },
  queue: {
    level: "attention",
    says: "2 pieces of work were given up in the last day.",
    remedy: 'The page "Failed jobs" shows why, and retries them.',
    jobs: [{ job: "draft", summary: "Prepare a reply draft", waiting: 4, later: 2, running: 1, oldestSeconds: 12.3 }],
    givenUp: 5,
    givenUpToday: 2,
  },
  services: [
    {
      ...builtin,
      contract: "reply",
      engine: "simpli",
      host: "reply.harbour.example",
      level: "bad",
      says: "Simpli Reply failed several times in a row and is given a short rest.",
      remedy: "Check that it is running.",
      lastAnswer: { at: Date.now() - 150_000, toTheHour: false },
      lastFailure: { at: AT, toTheHour: true },
      pausedUntil: Date.now() + 8_000,
      lately: { calls: 40, failures: 9, p95Ms: 2500 },
    },
    { ...builtin, ...good, contract: "triage", says: "Answered in this process." },
  ],
  intercom: {
    ...good,
    says: "Intercom takes what the app asks.",
    tokenRefusedAt: null,
    lastCallAt: Date.now() - 5_000,
    budget: { limit: 166, remaining: 140, resetAt: Date.now() + 4_000, pausedUntil: null },
    lastWebhookAt: null,
    sweep: { at: AT, looked: 12, missed: 0 },
  },
  retention: { ...good, says: "Old data is deleted.", lastAt: AT, nextAt: AT + 86_400_000, days: 90, rawDays: 7 },
  autonomy: { level: "good", says: "No proposal about a level is waiting.", remedy: null, openProposals: 0 },
  alerts: { ...good, says: "No address for alerts is set.", lastSent: null, lastFailure: null, retried: 0 },
  runtime: { ...good, says: "This process runs.", app: "0.1.0", node: "v20.20.0", startedAt: AT, memoryBytes: 310_000_000 },
};
