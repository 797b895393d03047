/** An event that the database could not take is found soon after, though Intercom may not send it again. */
import { afterEach, it, vi } from "vitest";
import { begun } from "../support/begun.js";
import { onServer } from "../support/postgres-statements.js";
import { type RunningApp, runApp } from "../support/running-app.js";

let app: RunningApp;
afterEach(() => app.close());

it("is looked for with the next minute, not with the hour", async () => {
  // What is done each minute is done when the test says so.
  const everyMinute: (() => void)[] = [];
  const real = globalThis.setInterval;
  vi.spyOn(globalThis, "setInterval").mockImplementation(((work: () => void, ms: number) => {
    if (ms === 60_000) everyMinute.push(work);
    return real(work, ms);
  }) as typeof setInterval);
  app = await runApp({ database: "postgres", twin: { retryDelayMs: 600_000 } });
  vi.restoreAllMocks();
  const { twin } = app;
  await begun(app);
  await onServer(app.databaseUrl ?? "", "alter table notifications rename to away");
  const { conversationId } = twin.customerWrites({ text: "I was charged twice for order 1234, please refund one of them" });
  const refused = () => twin.deliveries.filter(({ status }) => status === 503);
  await app.until("it is refused", () => refused().length > 0);
  await onServer(app.databaseUrl ?? "", "alter table away rename to notifications");
  // More than once: what is asked for while the first sweep still ends is left out.
  const minutes = setInterval(() => everyMinute.forEach((work) => work()), 1_000);
  await app
    .until("it is tagged", () => twin.conversation(conversationId).tagNames.length > 0)
    .finally(() => clearInterval(minutes));
});
