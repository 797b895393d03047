/** A click that only a newer release knows, while its processes take the place of this one's. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type AppWithServices, runAppWithServices } from "../support/app-with-services.js";

let running: AppWithServices;
beforeAll(async () => {
  running = await runAppWithServices();
  await running.app.known();
});
afterAll(() => running.close());

/** As a newer process leaves it: the action with its job. @param leftAt when a process of this release first left it to a newer one */
async function clicked(secondsAgo: number, leftAt?: number): Promise<string> {
  const { store, app } = running;
  const [id, workspaceId] = [randomUUID(), app.twin.options.workspaceId];
  await store.query(
    `insert into actions (id, workspace_id, conversation_id, key, kind, teammate_id, teammate_name, input, state, requested_at)
     values (($1::text)::uuid, $2, 'c1', $1::text, 'juggle', '1', 'Maren Holt', '{}', 'pending', now() - $3 * interval '1s')`,
    [id, workspaceId, secondsAgo],
  );
  const cause = { id, topic: "click", receivedAt: Date.now(), partId: null };
  const payload = { workspaceId, conversationId: "c1", actionId: id, cause };
  await store.query(
    "insert into pgboss.job (name, data, group_id, policy, retry_limit) values ('act', $1, $2, 'standard', 1000)",
    [{ requestId: randomUUID(), attempt: 1, firstFailedAt: null, leftAt, payload }, `${workspaceId}/c1`],
  );
  return id;
}

async function stateOf(id: string): Promise<string | undefined> {
  const { rows } = await running.store.query<{ state: string }>("select state from actions where id = $1", [id]);
  return rows[0]?.state;
}

it.each([
  ["just now", 0],
  ["before an outage", 7_200],
])("made %s, is left to a newer process", async (_when, secondsAgo) => {
  const id = await clicked(secondsAgo);
  await running.app.until("it was released", async () => {
    const { rows } = await running.store.query<{ note: string; attempt: number }>(
      `select output ->> 'note' as note, (data ->> 'attempt')::int as attempt from pgboss.job
       where data #>> '{payload,actionId}' = $1 and output is not null`,
      [id],
    );
    expect(rows.every(({ attempt }) => attempt === 1)).toBe(true);
    return rows[0]?.note === "this version does not know the action juggle";
  });
  expect(await stateOf(id)).toBe("pending");
  await running.store.query("delete from pgboss.job where data #>> '{payload,actionId}' = $1", [id]);
});

it("fails where none comes, so that the same can be clicked again", async () => {
  const id = await clicked(120, Date.now() - 120_000);
  await running.app.until("it has ended", async () => (await stateOf(id)) === "refused");
  await running.app.quiet();
  const { rows } = await running.store.query("select reason from dead_letters where payload ->> 'actionId' = $1", [id]);
  expect(rows).toEqual([{ reason: "this version does not know the action juggle" }]);
});
