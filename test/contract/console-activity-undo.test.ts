/** Asking for an undo from the console: in whose name, in one commit with its job, and when not at all. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { parseConfig } from "../../src/config.js";
import type { Viewer } from "../../src/console/api/session.js";
import { createActivityHandlers } from "../../src/console/handlers/activity/activity-handlers.js";
import type { JobToDo } from "../../src/jobs/catalog.js";
import type { Queue } from "../../src/queue/queue.js";
import { disconnectWorkspace } from "../../src/store/workspaces/disconnected-workspaces.js";
import { saveWorkspace } from "../../src/store/workspaces/workspaces.js";
import { type FreshDatabase, freshDatabase } from "../support/postgres.js";
import { createRecorder } from "../support/recorded-activity.js";

const NOW = Date.UTC(2026, 2, 15, 2);

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase("postgres");
});
afterAll(() => fresh.drop());

async function connect(id: string) {
  const workspace = { name: id, region: "eu", timezone: "UTC", adminId: "99", tokenSealed: null };
  await saveWorkspace(fresh.database.kysely, { id, ...workspace }, NOW);
  return createRecorder(fresh.database.kysely, id);
}

/** The desk before a queue that takes jobs, or that fails to. */
function open(add: (jobs: readonly JobToDo[]) => void) {
  const queue: Pick<Queue, "addWithin" | "announce"> = {
    addWithin: async (_transaction, jobs) => Promise.resolve(add(jobs)),
    announce: () => undefined,
  };
  const config = parseConfig({ INTERCOM_ACCESS_TOKEN: "x", INTERCOM_CLIENT_SECRET: "y" });
  const handlers = createActivityHandlers({ config, db: fresh.database.kysely, queue, now: () => NOW });
  return (workspaceId: string, id: string, by: Pick<Viewer, "teammateId" | "name"> = { teammateId: null, name: "Admin" }) =>
    handlers["undo-effect"](
      { id },
      { viewer: { workspaceId, workspaceName: null, ...by }, signal: new AbortController().signal },
    );
}

const actions = (workspaceId: string) =>
  fresh.database.kysely.selectFrom("actions").selectAll().where("workspace_id", "=", workspaceId).execute();

it("is the signed-in teammate's own click", async () => {
  const record = await connect("w1");
  const id = await record.effect();
  const jobs: JobToDo[] = [];
  const answer = await open((added) => jobs.push(...added))("w1", id, { teammateId: "7401001", name: "Maren Holt" });
  expect(answer).toMatchObject({ ok: true, value: { id, undo: { status: "under-way", by: "Maren Holt" } } });
  const [action] = await actions("w1");
  expect(action).toMatchObject({ kind: "undo", key: `undo|${id}`, teammate_id: "7401001", state: "pending" });
  expect(jobs).toMatchObject([{ name: "act", priority: "urgent", payload: { workspaceId: "w1", actionId: action?.id } }]);
  expect(answer, "a link into the workspace's own region").toMatchObject({
    value: { link: "https://app.eu.intercom.com/a/inbox/w1/inbox/conversation/c1" },
  });
});

it("with a shared token is the app's own teammate's, under the console's name", async () => {
  const record = await connect("w2");
  await open(() => undefined)("w2", await record.effect());
  expect(await actions("w2")).toMatchObject([{ teammate_id: "99", teammate_name: "Console" }]);
});

it("leaves nothing behind where its job could not be written down, so that the next click counts", async () => {
  const record = await connect("w3");
  const id = await record.effect();
  const failing = open(() => {
    throw new Error("the disk is full");
  });
  await expect(failing("w3", id)).rejects.toThrow("the disk is full");
  expect(await actions("w3")).toEqual([]);
  expect(await open(() => undefined)("w3", id)).toMatchObject({ ok: true });
});

it("is refused for what is not done, for another workspace's, and while the workspace is not connected", async () => {
  const record = await connect("w4");
  const jobs: JobToDo[] = [];
  const undo = open((added) => jobs.push(...added));
  const refusals = { suggested: "only suggested", refused: "not done", intended: "still in progress" } as const;
  for (const [state, because] of Object.entries(refusals)) {
    const id = await record.effect({ state: state as keyof typeof refusals });
    const answer = await undo("w4", id);
    expect(answer).toMatchObject({ ok: false, refusal: "conflict", message: expect.stringContaining(because) as unknown });
  }
  const note = await record.effect({ kind: "note", result: null });
  expect(await undo("w4", note), "nobody knows which note it is").toMatchObject({ ok: false, refusal: "conflict" });
  const id = await record.effect();
  await connect("w5");
  expect(await undo("w5", id)).toMatchObject({ ok: false, refusal: "not-found" });
  await disconnectWorkspace(fresh.database.kysely, "w4", NOW);
  expect(await undo("w4", id)).toMatchObject({ ok: false, refusal: "unavailable" });
  expect(jobs).toEqual([]);
});
