import { type Autonomy, DEFAULT_SETTINGS, type Settings } from "../../src/domain/settings.js";
import type { Pace } from "../../src/kernel/pace.js";
import { signIn } from "./console.js";
import { type RunningApp, runApp } from "./running-app.js";
import { type SimpliServices, startSimpliServices } from "./simpli-services.js";

export const TEAMMATE = "7401001";

export interface SettableApp {
  readonly app: RunningApp;
  readonly simpli: SimpliServices;
  /** On the console: the defaults with these changes. */
  set(changes: Partial<Settings>): Promise<void>;
  answerTriage(confidence: number, team?: string): void;
  answerSentiment(risk: number): void;
  /** A conversation after everything that follows from its first message. */
  written(): Promise<WrittenConversation>;
  /** One that a teammate has answered and closed. */
  closedAfterAnswer(): Promise<WrittenConversation>;
  close(): Promise<void>;
}

export interface WrittenConversation {
  readonly conversationId: string;
  readonly contactId: string;
  readonly view: () => ReturnType<RunningApp["twin"]["conversation"]>;
}

/** One automation alone, going so far. */
export const only = (automation: keyof Settings["automations"], autonomy: Autonomy): Partial<Settings> => ({
  automations: { triage: "off", sentiment: "off", draft: "off", qa: "off", [automation]: autonomy },
});

/** The whole app with Simpli's services, and an admin who changes its settings. */
export async function runSettableApp(
  pace: Partial<Pace> = {},
  more: Readonly<Record<string, string>> = {},
): Promise<SettableApp> {
  const simpli = await startSimpliServices();
  const { triage, reply, sentiment, qa } = simpli.urls;
  const env = { ...more, SIMPLI_TRIAGE_URL: triage, SIMPLI_REPLY_URL: reply, SIMPLI_SENTIMENT_URL: sentiment, SIMPLI_QA_URL: qa };
  const app = await runApp({ database: "postgres", env, pace });
  const admin = await signIn(app);
  await app.until("the workspace is known", () => admin.ask("read-settings", {}).catch(() => null));

  async function written(): Promise<WrittenConversation> {
    const about = app.twin.customerWrites({ text: "I was charged twice this month, please look into it" });
    await app.quiet();
    return { ...about, view: () => app.twin.conversation(about.conversationId) };
  }

  return {
    app,
    simpli,
    async set(changes) {
      const { version } = await admin.ask("read-settings", {});
      await admin.ask("change-settings", { settings: { ...DEFAULT_SETTINGS, ...changes }, basedOn: version });
    },
    answerTriage(confidence, team = "billing") {
      const classified = { category: "Billing", urgency: "high", sentiment: "neutral", confidence };
      const routed = { team, reason: "Money questions" };
      simpli.answer("triage", ({ path }) => ({ status: 200, body: path === "/classify" ? classified : routed }));
    },
    answerSentiment(risk) {
      const body = { score: -0.4, label: "negative", escalation_risk: risk, triggers: [] };
      simpli.answer("sentiment", () => ({ status: 200, body }));
    },
    written,
    async closedAfterAnswer() {
      const conversation = await written();
      app.twin.teammateReplies(conversation.conversationId, "We have refunded the second charge today.", TEAMMATE);
      app.twin.close(conversation.conversationId, { adminId: TEAMMATE });
      await app.quiet();
      return conversation;
    },
    async close() {
      await app.close();
      await simpli.close();
    },
  };
}
