/** An event that could not be taken is found soon after, though Intercom may not send it again. */
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterEach, expect, it, vi } from "vitest";
import { begun } from "../support/begun.js";
import { onServer } from "../support/postgres-statements.js";
import { type RunningApp, runApp } from "../support/running-app.js";

const CHARGED_TWICE = "I was charged twice for order 1234, please refund one of them";

/** Each starts an app and waits until what begins with a workspace is done. */
const PATIENTLY = { timeout: 120_000 };

const FORMED = "ab".repeat(32);

let app: RunningApp;
let minutes: NodeJS.Timeout | undefined;
afterEach(async () => {
  clearInterval(minutes);
  await app.close();
});

/** An app whose work of each minute is done each second, once the test says so. */
async function start(): Promise<{ readonly minutesPass: () => void }> {
  const everyMinute: (() => void)[] = [];
  const real = globalThis.setInterval;
  vi.spyOn(globalThis, "setInterval").mockImplementation(((work: () => void, ms: number) => {
    if (ms === 60_000) everyMinute.push(work);
    return real(work, ms);
  }) as typeof setInterval);
  app = await runApp({ database: "postgres", twin: { retryDelayMs: 600_000 } });
  vi.restoreAllMocks();
  await begun(app);
  // More than once: what is asked for while the first sweep still ends is left out.
  return { minutesPass: () => (minutes = setInterval(() => everyMinute.forEach((work) => work()), 1_000)) };
}

const isTagged = (id: string) => app.twin.conversation(id).tagNames.length > 0;

it("is looked for with the next minute, not with the hour, where the database could not take it", PATIENTLY, async () => {
  const { minutesPass } = await start();
  await onServer(app.databaseUrl ?? "", "alter table notifications rename to away");
  const { conversationId } = app.twin.customerWrites({ text: CHARGED_TWICE });
  await app.until("it is refused", () => app.twin.deliveries.some(({ status }) => status === 503));
  await onServer(app.databaseUrl ?? "", "alter table away rename to notifications");
  minutesPass();
  await app.until("it is tagged", () => isTagged(conversationId));
});

it(
  "so it is where there was no place for its body, though nobody knows whose it was; but not with every minute",
  PATIENTLY,
  async () => {
    const { minutesPass } = await start();
    const { twin } = app;
    /** One event, while others' bodies hold all places. */
    async function refused(): Promise<string> {
      const signed = { method: "POST", headers: { "X-Hub-Signature": FORMED }, body: "{}" };
      const held: Socket[] = [];
      const hold = async (count: number) => held.push(...(await Promise.all(Array.from({ length: count }, beginBody))));
      await hold(256);
      // On a busy machine the first bodies may have had their time before the last are begun, or before the event comes.
      await app.until("no other is taken", async () => {
        if ((await fetch(`${app.url}/intercom/webhooks`, signed)).status === 503) return true;
        await hold(32);
        return false;
      });
      const { conversationId } = twin.customerWrites({ text: CHARGED_TWICE });
      const { status } = await app.until("it is answered", () =>
        twin.deliveries.find((each) => each.conversationId === conversationId),
      );
      held.forEach((socket) => socket.destroy());
      return status === 503 ? conversationId : refused();
    }
    const first = await refused();
    minutesPass();
    await app.until("it is tagged", () => isTagged(first));
    twin.resetCalls();
    const second = await refused();
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(twin.calls.filter(({ path }) => path.endsWith("/search"))).toEqual([]);
    expect(isTagged(second)).toBe(false);
  },
);

/** One of the few bodies that are taken at once, as long as the rest of it does not come. */
async function beginBody(): Promise<Socket> {
  const { hostname, port } = new URL(app.url);
  const socket = connect(Number(port), hostname).on("error", () => undefined);
  await once(socket, "connect");
  const headers = `Host: ${hostname}\r\nX-Hub-Signature: ${FORMED}\r\nContent-Length: 1000`;
  socket.write(`POST /intercom/webhooks HTTP/1.1\r\n${headers}\r\n\r\nx`);
  return socket;
}
