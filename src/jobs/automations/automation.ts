/** What `runAutomations` and the automations hand each other: a reading of a conversation, answers, plans, and how it ended. */
import type { Conversation } from "../../domain/conversation.js";
import type { Attribution, Classification, SentimentReading } from "../../domain/answers.js";
import type { Decision } from "../../domain/decisions/decision.js";
import type { Automation, Autonomy } from "../../domain/settings.js";
import type { AutomationStatus } from "../../store/conversations/automation-status.js";
import type { StoredClassification } from "../../store/conversations/classifications.js";
import type { WorkFacts } from "../../store/conversations/work-facts.js";
import type { Write } from "../../store/database/write-together.js";
import type { Connection } from "../../workspaces/connections.js";
import type { JobOutcome, PayloadOf } from "../catalog.js";
import type { JobContext, JobDeps } from "../deps.js";
import type { PlannedChange } from "./shared-effect.js";

/** A conversation as it was fetched, with what is stored of it and its workspace's settings of the same moment. */
export interface ConversationReading {
  readonly connection: Connection;
  readonly conversation: Conversation;
  readonly facts: WorkFacts;
  /** Epoch milliseconds at which the reading began. */
  readonly readAt: number;
}

/** One job of an automation, or its part in an event's, and what it works with. */
export interface AutomationRun {
  readonly payload: PayloadOf<Automation>;
  readonly context: JobContext;
  readonly deps: JobDeps;
  readonly pending: PendingAnswers;
}

/** What several events of one conversation ask alike. */
export interface SharedAnswers<Answer> {
  /**
   * The answer that is under way or was just given to this question, or else a new one. What failed is asked again.
   * @param question what makes it the same, its text included: a message that was redacted since is another question
   */
  ask(question: readonly string[], ask: () => Promise<Answer>): Promise<Answer>;
}

/** Answers that are still awaited when the job that asked for them ends: the job that goes on with the automation takes them. */
export interface PendingAnswers {
  /** Of each customer message. */
  readonly analyzed: SharedAnswers<SentimentReading>;
  /** Of each opening. */
  readonly classified: SharedAnswers<Classification>;
  /**
   * Where too many are kept already the oldest is dropped, and asked for again when its turn comes.
   * @param keptMs how long at most; left out, longer than any engine is waited for
   */
  hold(automation: Automation, payload: PayloadOf<Automation>, answer: Promise<Answered>, keptMs?: number): void;
  take(automation: Automation, payload: PayloadOf<Automation>): Promise<Answered> | null;
  /** What a job of its own is told that goes on with a kept answer; nothing where no other process could claim it. */
  heldHere(deps: Pick<JobDeps, "now" | "pace">): Pick<PayloadOf<Automation>, "answer">;
  /** Epoch milliseconds until which another process may still go on with the answer that it keeps; null where none does. */
  heldElsewhere(automation: Automation, payload: PayloadOf<Automation>, deps: Pick<JobDeps, "now" | "pace">): number | null;
}

export interface AutomationPlan {
  readonly effects: readonly PlannedChange[];
  /** Where it may go less far than its automation. */
  readonly limit?: Autonomy;
  readonly outcome: JobOutcome;
  /** What the engine answered: written before anything is done about it. */
  readonly answer?: readonly Write[];
  /** What the sidebar shows of it, written once everything is applied. */
  readonly record?: readonly Write[];
  /** Written instead where it could not be applied. */
  readonly retract?: readonly Write[];
  /** What the sidebar is to say of the automation, where that is not that it is done. */
  readonly status?: AutomationStatus;
  /** Why this is not all of it: the rest is tried again. */
  readonly failure?: Error | null;
  readonly decided?: Decided;
  /** Triage's answer, for the automations beside it. */
  readonly classification?: StoredClassification;
}

/** A decision, to be stored once what follows from it was planned. */
export interface Decided {
  /** What makes it one: the opening, a message, a close. */
  readonly cause: string;
  readonly category: string | null;
  readonly decision: Decision;
  readonly reason: string;
  readonly engine: Attribution | null;
  /** Decided before without the team, which is answered now. */
  readonly isRouted?: boolean;
  /** Of an answer that was stored before: then a decision is as well, and keeps its time. */
  readonly isRepeat?: boolean;
}

/** Nothing is left to do. */
export interface Ended {
  readonly next: "end";
  readonly outcome: JobOutcome;
  /** Why it was withheld, where it was. */
  readonly withheld: string | null;
  /** It was done before. */
  readonly isDone?: true;
  readonly decided?: Decided;
}

export interface AutomationQuestion {
  readonly next: "ask";
  ask(): Promise<Answered>;
}

export interface Answered {
  /** What is stored of it where nothing can be planned for now, so that a try in another process asks for no more. */
  unplanned(reading: ConversationReading, run: AutomationRun): Promise<readonly Write[]>;
  /** Decides again, on the conversation as it is by now, in the job that goes on with the answer. */
  conclude(reading: ConversationReading, run: AutomationRun): Promise<Ended | Planned | AskAgain>;
}

/** The engine was given what is not to be known any more: its answer is dropped. */
interface AskAgain {
  readonly next: "ask-again";
  readonly because: string;
}

interface Planned {
  readonly next: "apply";
  readonly plan: AutomationPlan;
}

export interface PlanOf {
  readonly automation: Automation;
  readonly plan: AutomationPlan;
}
