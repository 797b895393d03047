/** A receiver of the app's alerts: what it got of each story, while the process that sends them dies. */
import { DEFAULT_ALERT_SETTINGS } from "../../../src/domain/alert-settings.js";
import { jsonOf, listenForAlerts } from "../../support/alert-receiver.js";
import { type ConsoleUser, signIn } from "../../support/console.js";
import { ADMIN_TOKEN } from "../../support/running-app.js";
import type { ProcessEnv } from "./app-process.js";
import type { Arena } from "./arena.js";
import type { Story } from "./story.js";

/** What the arena's processes need for it. */
export const ALERTS_ENV: ProcessEnv = { ADMIN_TOKEN, ENCRYPTION_KEY: "a".repeat(64), ALERTS_TO_PRIVATE: "true" };
/** Below the risk of a story's first message. */
const ESCALATION_FROM = 0.5;
const PATIENCE_MS = 60_000;

export interface AlertWatch {
  /** Waits until the story was alerted, and answers what is wrong: the same alert may come twice, by the same id. */
  issuesOf(story: Story): Promise<readonly string[]>;
  /** How often the story's alerts were posted. */
  countOf(story: Story): number;
  /** The next alert gets no answer. Resolves when it has arrived. */
  isPosted(): Promise<void>;
  /** Ids of the alerts on the console that were sent. */
  sent(): Promise<readonly string[]>;
  close(): Promise<unknown>;
}

export async function watchAlerts(arena: Arena): Promise<AlertWatch> {
  const receiver = await listenForAlerts();
  const admin = (): Promise<ConsoleUser> => signIn({ url: arena.instances[0]?.process?.url ?? "" });
  const settings = { ...DEFAULT_ALERT_SETTINGS, escalationFrom: ESCALATION_FROM };
  // A process that has just started may not know its workspace yet.
  const isOn = await soon(async () => {
    const user = await admin();
    return user.ask("change-alerts", { settings, webhookUrl: `${receiver.url}/hook` }).then(
      () => true,
      () => null,
    );
  });
  if (isOn === null) throw new Error("Alerts could not be switched on");

  const idsOf = ({ conversationId }: Story) =>
    receiver
      .at("/hook")
      .filter((alert) => jsonOf(alert).data["conversation_id"] === conversationId)
      .map(({ headers }) => String(headers["webhook-id"]));

  return {
    async issuesOf(story) {
      await soon(() => Promise.resolve(idsOf(story)[0] ?? null));
      const ids = new Set(idsOf(story));
      return ids.size === 1 ? [] : [`${story.conversationId}: ${ids.size} alerts, expected 1`];
    },
    countOf: (story) => idsOf(story).length,
    async isPosted() {
      const before = receiver.received.length;
      receiver.answers.push(null);
      await arena.until(() => receiver.received.length > before);
    },
    async sent() {
      const { deliveries } = await (await admin()).ask("read-alerts", {});
      return deliveries.filter(({ state }) => state === "sent").map(({ id }) => id);
    },
    close: () => receiver.close(),
  };
}

/** What is seen once it is there; null where it does not come. */
async function soon<Seen>(view: () => Promise<Seen | null>): Promise<Seen | null> {
  for (
    const deadline = Date.now() + PATIENCE_MS;
    Date.now() < deadline;
    await new Promise((resolve) => setTimeout(resolve, 100))
  ) {
    const seen = await view();
    if (seen !== null) return seen;
  }
  return null;
}
