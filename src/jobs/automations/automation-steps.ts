/** What makes one automation differ from another, and its steps bound to each other: their question and answer are its own business. */
import { levelIn } from "../../domain/autonomy-levels.js";
import { lacksMessageOf } from "../../domain/dialogue.js";
import type { Automation, Autonomy } from "../../domain/settings.js";
import type { WorkFacts } from "../../store/conversations/work-facts.js";
import type { Write } from "../../store/database/write-together.js";
import type { Cause, JobOutcome } from "../catalog.js";
import type { AutomationPlan, AutomationQuestion, AutomationRun, ConversationReading, Decided, Ended } from "./automation.js";

interface Withheld {
  readonly next: "withhold";
  /** Saved as the automation's status, for the sidebar. */
  readonly detail: string;
  readonly because: string;
  /** Epoch milliseconds at which it is decided again though nothing happens; null for never. */
  readonly again: number | null;
  /** Where only the settings withhold it. */
  readonly decided?: Decided;
}

export type Step<Due> =
  | { readonly next: "ask"; readonly due: Due }
  | Withheld
  /** `isDone`: what there was to do is done, whatever the sidebar says of it. */
  | { readonly next: "nothing"; readonly because: string; readonly isDone?: true };

export const due = <Due>(what: Due): Step<Due> => ({ next: "ask", due: what });
export const withheld = (detail: string, because: string): Withheld => ({
  next: "withhold",
  detail,
  because,
  again: null,
});
export const doneBefore = (because: string): Step<never> => ({ next: "nothing", because, isDone: true });
export const notDue = (because: string): Step<never> => ({ next: "nothing", because });

/**
 * As the workspace set it, for the conversation's channel and category; of conversations from before the installation
 * nothing is written. @param category null where it is not known
 */
export function autonomyOf(
  automation: Automation,
  reading: Pick<ConversationReading, "connection" | "conversation">,
  cause: Cause,
  category: string | null,
): Autonomy {
  return levelIn(automation, { ...commonFacts(reading, cause), category }, reading.connection.settings);
}

/** What a decision's facts hold of every automation. */
export function commonFacts({ conversation: { channel } }: Pick<ConversationReading, "conversation">, { suggestOnly }: Cause) {
  return { channel, suggestOnly: suggestOnly === true };
}

/** What makes one automation differ from another. */
export interface AutomationSteps<Due, Answer> {
  readonly automation: Automation;
  /** How the automation ends where the workspace switched it off, before the engine is asked or while it answers. */
  readonly off: Withheld;
  /** What is due all the same where it is switched off; without it nothing is. */
  whileOff?(reading: ConversationReading, run: AutomationRun, asked: Due | null): Promise<Step<Due>>;
  /** Why nothing is due whatever Intercom would say, by what is stored alone; null where that is not known. */
  needless?(facts: WorkFacts, run: AutomationRun): string | null;
  /**
   * What is due in the conversation. Called again after the wait with what the engine was asked for: then it says whether
   * that is still wanted.
   */
  decide(reading: ConversationReading, run: AutomationRun, asked: Due | null): Step<Due> | Promise<Step<Due>>;
  /** The engine's answer, or what an earlier try saved of it. */
  ask(due: Due, reading: ConversationReading, run: AutomationRun): Promise<Answer>;
  plan(answer: Answer, reading: ConversationReading, run: AutomationRun): AutomationPlan | Promise<AutomationPlan>;
  /** What `ask` finds again where nothing could be planned, because Intercom failed after the engine had answered. */
  unplanned?(answer: Answer, reading: ConversationReading, run: AutomationRun): Promise<readonly Write[]> | readonly Write[];
  /**
   * True where what teammates do meanwhile changes no decision: then another call is spent after a long wait only, and
   * not for every reading that grew old in the queue.
   */
  readonly readingMayAge: boolean;
  /** Epoch milliseconds from which a saved reading is fresh enough; when the cause became known, unless named. */
  freshFrom?(facts: WorkFacts, run: AutomationRun): number;
  /** What a reading calls for whether or not the automation is due. */
  prepare?(reading: ConversationReading, run: AutomationRun): Promise<void>;
  onWithheld?(reading: ConversationReading, run: AutomationRun): Promise<void>;
}

/** An automation whose question and answer are its own business. */
export interface BoundAutomation {
  readonly automation: Automation;
  readonly readingMayAge: boolean;
  needless(facts: WorkFacts, run: AutomationRun): string | null;
  freshFrom(facts: WorkFacts, run: AutomationRun): number;
  /** Decides whether anything is due. */
  begin(reading: ConversationReading, run: AutomationRun): Promise<Ended | AutomationQuestion>;
}

const REDACTED = "a message was redacted while the engine answered";

export function bindAutomation<Due, Answer>(steps: AutomationSteps<Due, Answer>): BoundAutomation {
  const decide = async (reading: ConversationReading, run: AutomationRun, asked: Due | null) =>
    autonomyOf(steps.automation, reading, run.payload.cause, categoryFor(reading)) === "off"
      ? (steps.whileOff?.(reading, run, asked) ?? steps.off)
      : steps.decide(reading, run, asked);

  // Triage is asked whatever the category: it is what names it.
  const categoryFor = ({ facts }: ConversationReading) =>
    steps.automation === "triage" ? null : (facts.classification?.category ?? null);

  const end = async (
    decision: Exclude<Step<Due>, { next: "ask" }>,
    reading: ConversationReading,
    run: AutomationRun,
  ): Promise<Ended> => {
    const { because } = decision;
    if (decision.next === "nothing") {
      // What is under way beside this was asked for, and says by itself how it ends.
      const isUnderWay = reading.facts.statuses.get(steps.automation)?.status === "working";
      const isDone = decision.isDone === true && !isUnderWay;
      return { next: "end", outcome: { outcome: "nothing", because }, withheld: null, ...(isDone && { isDone }) };
    }
    await steps.onWithheld?.(reading, run);
    const outcome: JobOutcome =
      decision.again === null ? { outcome: "nothing", because } : { outcome: "later", at: decision.again, because };
    return { next: "end", outcome, withheld: decision.detail, ...(decision.decided && { decided: decision.decided }) };
  };

  return {
    automation: steps.automation,
    readingMayAge: steps.readingMayAge,
    needless: (facts, run) => steps.needless?.(facts, run) ?? null,
    freshFrom: (facts, run) => steps.freshFrom?.(facts, run) ?? run.payload.cause.receivedAt,
    async begin(reading, run) {
      await steps.prepare?.(reading, run);
      const decision = await decide(reading, run, null);
      if (decision.next !== "ask") return end(decision, reading, run);
      return {
        next: "ask",
        async ask() {
          const answer = await steps.ask(decision.due, reading, run);
          return {
            async conclude(newer, goesOn) {
              if (lacksMessageOf(reading.conversation, newer.conversation)) return { next: "ask-again", because: REDACTED };
              const now = await decide(newer, goesOn, decision.due);
              if (now.next !== "ask") return end(now, newer, goesOn);
              return { next: "apply", plan: await steps.plan(answer, newer, goesOn) };
            },
            unplanned: async (newer, goesOn) =>
              lacksMessageOf(reading.conversation, newer.conversation)
                ? []
                : ((await steps.unplanned?.(answer, newer, goesOn)) ?? []),
          };
        },
      };
    },
  };
}
