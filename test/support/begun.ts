import { type ConsoleUser, signIn } from "./console.js";
import type { RunningApp } from "./running-app.js";

/** Waits until what begins with a new workspace is done: its first sweep, and the conversations from before. */
export async function begun(app: RunningApp): Promise<ConsoleUser> {
  const admin = await signIn(app);
  await app.until("the week before is worked through", async () => (await admin.ask("read-set-up", {})).facts.earlier?.finished);
  // Queued beside the other, and so by now.
  await app.quiet();
  return admin;
}
