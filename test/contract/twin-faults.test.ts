import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { APP_ADMIN, refusalOf, setUp, type Setup } from "./twin.setup.js";

describe("the twin's faults", () => {
  let setup: Setup;
  let path: string;
  let id: string;
  const note = { message_type: "note", type: "admin", admin_id: APP_ADMIN, body: "note" };
  beforeEach(async () => {
    setup = await setUp();
    id = setup.twin.customerWrites({ text: "Hello" }).conversationId;
    path = `/conversations/${id}/reply`;
  });
  afterEach(() => setup.close());

  it("answer matching calls with a status, as often as planned and before any effect", async () => {
    setup.twin.failNext({ fault: { kind: "status", status: 500 }, method: "POST", path: /\/reply$/, times: 2 });
    expect((await setup.call("GET", "/me")).status).toBe(200);
    expect(refusalOf(await setup.call("POST", path, note))).toBe("500 server_error");
    expect(refusalOf(await setup.call("POST", path, note))).toBe("500 server_error");
    expect((await setup.call("POST", path, note)).status).toBe(200);
    expect(setup.twin.conversation(id).notes).toHaveLength(1);
  });

  it("lose the answer of a call that had its effect", async () => {
    setup.twin.failNext({ fault: { kind: "drop-after-effect" } });
    await expect(setup.call("POST", path, note)).rejects.toThrow();
    expect(setup.twin.conversation(id).notes).toHaveLength(1);
    expect(setup.twin.calls).toMatchObject([{ operation: "POST /conversations/{id}/reply", status: null }]);
  });

  it.each(["/no-such-thing", "/conversations/%zz"])("lose the answer to %s, which the twin does not know", async (unknown) => {
    setup.twin.failNext({ fault: { kind: "drop-after-effect" } });
    await expect(setup.call("GET", unknown)).rejects.toThrow();
    expect(setup.twin.calls).toMatchObject([{ status: null }]);
  });

  it("lose a call before its effect", async () => {
    setup.twin.failNext({ fault: { kind: "drop-before-effect" } });
    await expect(setup.call("POST", path, note)).rejects.toThrow();
    expect(setup.twin.conversation(id).notes).toHaveLength(0);
  });

  it("keep a caller waiting, and let go when the twin closes", async () => {
    setup.twin.failNext({ fault: { kind: "hang" } });
    const response = fetch(`${setup.apiUrl}/me`, {
      headers: { authorization: "Bearer sandbox-access-token" },
      signal: AbortSignal.timeout(80),
    });
    await expect(response).rejects.toThrow(/timeout/i);
  });

  it("answer late", async () => {
    setup.twin.failNext({ fault: { kind: "delay", ms: 60 } });
    const started = performance.now();
    expect((await setup.call("GET", "/me")).status).toBe(200);
    expect(performance.now() - started).toBeGreaterThanOrEqual(55);
  });

  it("can be taken back", async () => {
    setup.twin.failNext({ fault: { kind: "status", status: 503 }, times: 99 });
    setup.twin.clearFaults();
    expect((await setup.call("GET", "/me")).status).toBe(200);
  });

  it("can be switched on for the page: half of the calls fail, and a retry helps", async () => {
    setup.twin.setFaults({ serverErrors: true });
    const statuses = [];
    for (let count = 0; count < 4; count += 1) statuses.push((await setup.call("GET", "/me")).status);
    expect(statuses).toEqual([503, 200, 503, 200]);
  });

  it("can make calls scarce", async () => {
    setup.twin.setFaults({ rateLimited: true });
    const statuses = [];
    for (let count = 0; count < 12; count += 1) statuses.push((await setup.call("GET", "/me")).status);
    expect(statuses).toContain(429);
    expect(statuses[0]).toBe(200);
  });
});

it("a mistake of the twin's own is answered, and logged with where it is", async () => {
  const lines: string[] = [];
  const setup = await setUp({ log: (line) => lines.push(line) });
  const { conversations } = setup.twin.core.world;
  conversations.get = () => {
    throw new Error("a mistake in the world");
  };
  expect(refusalOf(await setup.call("GET", "/conversations/1"))).toBe("500 server_error");
  expect(lines).toEqual([
    expect.stringMatching(/^mistake of the sandbox in GET \/conversations\/:id: Error: a mistake in the world\n +at /),
    expect.stringMatching(/^call GET \/conversations\/\{id\} 500 in /),
  ]);
  await setup.close();
});
