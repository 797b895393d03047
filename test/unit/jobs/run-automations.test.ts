/** The skeleton that triage, sentiment, draft and qa run on, with an automation that only counts what it is asked. */
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from "kysely";
import { beforeEach, expect, it } from "vitest";
import type { Conversation } from "../../../src/domain/conversation.js";
import { type Autonomy, DEFAULT_SETTINGS } from "../../../src/domain/settings.js";
import { type AutomationSteps, bindAutomation, due, notDue, withheld } from "../../../src/jobs/automations/automation-steps.js";
import { createPendingAnswers } from "../../../src/jobs/automations/ask-together.js";
import { runAutomations } from "../../../src/jobs/automations/run-automations.js";
import { done, type PayloadOf } from "../../../src/jobs/catalog.js";
import type { JobContext, JobDeps } from "../../../src/jobs/deps.js";
import { createLocalLocks, type Lock } from "../../../src/queue/conversation-locks.js";
import type { Tables } from "../../../src/store/database/tables.js";
import { conversationOf } from "../domain/conversations.js";

const cause = { id: "n", topic: "conversation.user.replied", receivedAt: 0, partId: null };
const payload = { workspaceId: "w", conversationId: "c1", cause };

/** What is known of the conversation; nothing, unless a test stores it. */
let known: { readonly snapshot: Conversation; readonly readAt: number; readonly deleted: boolean } | null;

/** A database in which nothing else is known. */
class LittleStored extends DummyDriver {
  override acquireConnection() {
    const rows: unknown[] = [{ workspace: null, known, drafts: { live: null, answered: null } }];
    return Promise.resolve({
      executeQuery: () => Promise.resolve({ rows: rows as never[] }),
      streamQuery: async function* () {
        await Promise.reject(new Error("Nothing is streamed"));
      },
    });
  }
}

let autonomy: Autonomy;
let conversation: Conversation;
let clock: number;
let began: string[];
let onAsk: () => void;
let deps: JobDeps;

/** Due in an open conversation; shows on something shared that it was run. */
const counting: AutomationSteps<Conversation, string> = {
  automation: "sentiment",
  off: withheld("switched-off", "it is switched off"),
  readingMayAge: false,
  decide: ({ conversation }, _run, asked) =>
    conversation.state === "open" ? due(asked ?? conversation) : notDue("it is not open any more"),
  ask() {
    began.push("ask");
    onAsk();
    return Promise.resolve("answer");
  },
  plan(answer, reading) {
    began.push("plan");
    const planUnderLock = () => {
      began.push(`planned ${reading.conversation.tags.length} tags`);
      return Promise.resolve(null);
    };
    const shown = { now: () => Promise.resolve(null), by: () => Promise.resolve(null) };
    return { effects: [{ lock: "contact:1", shown, planUnderLock }], outcome: done(answer) };
  },
};

beforeEach(() => {
  [autonomy, conversation, clock, began, known] = ["apply", conversationOf(["customer: Hello"]), 10_000, [], null];
  onAsk = () => undefined;
  const db = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new LittleStored(),
      createIntrospector: (of) => new PostgresIntrospector(of),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
  const open = () => {
    const settings = { ...DEFAULT_SETTINGS, automations: { ...DEFAULT_SETTINGS.automations, sentiment: autonomy } };
    const api = { fetchConversation: () => Promise.resolve(conversation) };
    return Promise.resolve({ open: true, connection: { workspaceId: "w", api, adminId: "1", timezone: "UTC", settings } });
  };
  deps = {
    db,
    connections: { open },
    locks: createLocalLocks(),
    effects: { ledger: { completed: () => null } },
    now: () => clock,
  } as unknown as JobDeps;
});

const run = (steps = counting, of: PayloadOf<"sentiment"> = payload, pending = createPendingAnswers("this")) => {
  const context = {
    attempt: 1,
    leftAt: null,
    facts: null,
    keep: (lock: Lock) => void lock.release(),
    signal: new AbortController().signal,
    waitFor: (answer: unknown) => answer,
  } as unknown as JobContext;
  return runAutomations([bindAutomation(steps)], { payload: of, context, deps, pending });
};

it("what another process asked is left to it until it counts as gone, and is asked here then", async () => {
  const of = { ...payload, answer: { by: "other", until: clock + 1_500 } };
  await expect(run(counting, of)).rejects.toMatchObject({ name: "BusyError", notBefore: clock + 1_000 });
  clock += 1_000;
  await expect(run(counting, of)).rejects.toMatchObject({ notBefore: clock + 500 });
  expect(began).toEqual([]);
  expect(await run(counting, { ...of, answer: { ...of.answer, by: "this" } }), "it was asked here").toMatchObject(done("answer"));
  expect(await run(counting, of, createPendingAnswers(null)), "nobody else is there").toMatchObject(done("answer"));
  clock += 500;
  expect(await run(counting, of)).toMatchObject(done("answer"));
});

it("what waits for another process by a clock that was ahead is asked here", async () => {
  const of = { ...payload, answer: { by: "other", until: clock + 3_600_000 } };
  expect(await run(counting, of)).toMatchObject(done("answer"));
});

it("one that is switched off is not asked", async () => {
  autonomy = "off";
  expect(await run()).toMatchObject({ outcome: "nothing", because: "it is switched off" });
  expect(began).toEqual([]);
});

it("one that is switched off while its engine answers plans nothing", async () => {
  onAsk = () => {
    clock += 300;
    autonomy = "off";
  };
  expect(await run()).toMatchObject({ outcome: "nothing", because: "it is switched off" });
  expect(began).toEqual(["ask"]);
});

it("what happened while the engine answered decides whether it is still due, and is what is planned on", async () => {
  onAsk = () => {
    clock += 5_000;
    conversation = { ...conversation, tags: [{ id: "1", name: "vip" }] };
  };
  expect(await run()).toMatchObject(done("answer"));
  expect(began).toEqual(["ask", "plan", "planned 1 tags"]);
  onAsk = () => {
    // Later than a reading lives where it may change the decision.
    clock += 1_300;
    conversation = { ...conversation, state: "closed" };
  };
  expect(await run()).toMatchObject({ outcome: "nothing", because: "it is not open any more" });
});

it("a reading that an earlier try stored minutes ago is not what is planned on, whatever the automation", async () => {
  known = { snapshot: conversation, readAt: clock, deleted: false };
  clock += 120_000;
  conversation = { ...conversation, tags: [{ id: "1", name: "vip" }] };
  expect(await run({ ...counting, readingMayAge: true })).toMatchObject(done("answer"));
  expect(began).toEqual(["ask", "plan", "planned 1 tags"]);
});

it("what conversations share is planned once nobody else holds it", async () => {
  const other = await deps.locks.take({ workspaceId: "w", conversationId: "contact:1" }, 0);
  const running = run();
  await expect.poll(() => began).toEqual(["ask", "plan"]);
  await other?.release();
  await running;
  expect(began.at(-1)).toBe("planned 0 tags");
  expect(await deps.locks.take({ workspaceId: "w", conversationId: "contact:1" }, 0), "released again").not.toBeNull();
});
