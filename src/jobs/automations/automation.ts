/** What an automation is: decisions, a question and a plan about one reading of a conversation. `runAutomation` does the rest. */
import type { Conversation } from "../../domain/conversation.js";
import type { Automation } from "../../domain/settings.js";
import type { PlannedEffect } from "../../effects/plan.js";
import type { Connection } from "../../workspaces/connections.js";
import type { JobOutcome, PayloadOf } from "../catalog.js";
import type { JobContext, JobDeps } from "../deps.js";

/** A conversation as it was fetched, with its workspace's settings of the same moment. */
export interface ConversationReading {
  readonly connection: Connection;
  readonly conversation: Conversation;
}

/** One job of an automation, and what it works with. */
export interface AutomationRun {
  readonly payload: PayloadOf<Automation>;
  readonly context: JobContext;
  readonly deps: JobDeps;
}

interface Withheld {
  readonly next: "withhold";
  /** Saved as the automation's status, for the sidebar. */
  readonly detail: string;
  readonly because: string;
  /** Epoch milliseconds at which it is decided again though nothing happens; null for never. */
  readonly again: number | null;
}

export type Decision<Due> =
  { readonly next: "ask"; readonly due: Due } | Withheld | { readonly next: "nothing"; readonly because: string };

export const due = <Due>(what: Due): Decision<Due> => ({ next: "ask", due: what });
export const withheld = (detail: string, because: string): Withheld => ({
  next: "withhold",
  detail,
  because,
  again: null,
});
export const notDue = (because: string): Decision<never> => ({ next: "nothing", because });

export interface AutomationPlan {
  readonly effects: readonly (PlannedEffect | SharedEffect)[];
  readonly outcome: JobOutcome;
  /** Writes down what the sidebar shows of it, once everything is applied. */
  readonly record?: () => Promise<void>;
}

/** A change to something that conversations share: planned and applied while nobody else changes the same. */
export interface SharedEffect {
  /** Names what is shared, beside the conversations' own locks. */
  readonly lock: string;
  /** Null where nothing is left to change. */
  planUnderLock(): Promise<PlannedEffect | null>;
}

/** What makes one automation differ from another. */
export interface AutomationSteps<Due, Answer> {
  readonly automation: Automation;
  /** How the automation ends where the workspace switched it off, before the engine is asked or while it answers. */
  readonly off: Withheld;
  /**
   * What is due in the conversation. Called again after the wait with what the engine was asked for: then it says whether
   * that is still wanted.
   */
  decide(reading: ConversationReading, run: AutomationRun, asked: Due | null): Decision<Due> | Promise<Decision<Due>>;
  /** The engine's answer, or what an earlier try saved of it. */
  ask(due: Due, reading: ConversationReading, run: AutomationRun): Promise<Answer>;
  plan(answer: Answer, reading: ConversationReading, run: AutomationRun): AutomationPlan | Promise<AutomationPlan>;
  /**
   * True where what teammates do meanwhile changes no decision: then another call is spent after a long wait only, and
   * not for every reading that grew old in the queue.
   */
  readonly readingMayAge: boolean;
  /** Epoch milliseconds from which a saved reading is fresh enough; when the cause became known, unless named. */
  freshFrom?(run: AutomationRun): Promise<number>;
  /** What a reading calls for whether or not the automation is due. */
  prepare?(reading: ConversationReading, run: AutomationRun): Promise<void>;
  onWithheld?(run: AutomationRun): Promise<void>;
}
