/** What a backtest works with. */
import type { Kysely } from "kysely";
import type { Engines, HeldOut, LabelledMessages, OwnTeams, Precedents } from "../ai/ports.js";
import type { Attribution, Call } from "../domain/answers.js";
import type { AppWriters, Conversation } from "../domain/conversation.js";
import type { Moment, PastConversation } from "../domain/proof/as-of.js";
import type { LearnedStyle } from "../domain/proof/house-style.js";
import type { BacktestParameters, Truth } from "../domain/proof/parameters.js";
import type { Settings } from "../domain/settings.js";
import type { KnownTeam } from "../domain/team-match.js";
import type { IntercomApi } from "../intercom/api.js";
import type { Logger } from "../kernel/log.js";
import type { Tables } from "../store/database/tables.js";
import type { EngineAsker } from "./ask-engines.js";

/** What a backtest may ask of Intercom: it cannot write, for it has nothing to write with. */
export type ReadOnlyIntercom = Pick<IntercomApi, "searchClosed" | "fetchPastConversation" | "listTeams">;

/** Contracts of which an engine outside keeps what it is sent, with the service's name. */
export type StoringServices = Readonly<Partial<Record<"sentiment" | "qa", string>>>;

export interface BacktestDeps extends Required<AppWriters> {
  readonly db: Kysely<Tables>;
  readonly api: ReadOnlyIntercom;
  readonly engines: Engines;
  readonly storing: StoringServices;
  readonly settings: Settings;
  /** Epoch milliseconds before which the settings were read: what is changed later is a reset. */
  readonly settingsAt: number;
  /** The settings are only tried: nothing of the past is kept, and no answer counts as evidence. */
  readonly isUnsaved: boolean;
  /** Null where the service that writes drafts has no field for them. */
  readonly precedents: Precedents | null;
  readonly ownTeams: OwnTeams;
  /** What teammates corrected, for a language model; null where none is asked for triage. */
  readonly labelled: LabelledMessages | null;
  /** How near two texts are in meaning; null where that cannot be known here. */
  readonly meaning: (one: string, other: string) => Promise<number | null>;
  /** Whether the built-in engine alone is asked, on the processors that live work needs. */
  readonly answersHere: boolean;
  /** The text without what identifies somebody: what is kept of the past is kept like this. @param longest of it that is kept */
  readonly redact: (text: string, conversation: Conversation, longest?: number) => Promise<string>;
  /** Whether a contact of it was deleted: Intercom gives it also then. */
  readonly isOfDeletedContact: (past: PastConversation) => Promise<boolean>;
  /** Ids of the parts in which this app assigned a team. */
  readonly findOwnAssignments: (past: PastConversation) => Promise<ReadonlySet<string>>;
  readonly detectLanguage: (text: string, sure?: boolean) => string | null;
  /** Intercom's calls a window; null where not known yet. */
  readonly allowance: () => Promise<number | null>;
  /** Tries a call again for a few seconds. */
  readonly retry: <T>(call: () => Promise<T>) => Promise<T>;
  /** Between two questions to the engines. */
  readonly breathMs: number;
  /** Whether work waits that somebody needs now. */
  readonly isLiveWorkDue: () => Promise<boolean>;
  /** Rejects where another process goes on with the run. */
  readonly assureHeld: () => Promise<void>;
  readonly signal: AbortSignal;
  readonly log: Logger;
  readonly now: () => number;
}

export interface EvaluationDeps extends AppWriters {
  readonly engines: Engines;
  readonly asker: EngineAsker;
  /** Null where the engine has no use for them. */
  readonly precedents: Precedents | null;
  readonly ownTeams: OwnTeams;
  /** What teammates corrected, for a language model; null where none is asked for triage. */
  readonly labelled: LabelledMessages | null;
  /** The newest fifth of the run: what an earlier run kept of them teaches nothing either. */
  readonly newest: HeldOut;
  /** Whether it shows what the older ones taught. */
  readonly heldOut: boolean;
  /** Whether articles that were changed after the moment are left out. */
  readonly leavesOutNewer: boolean;
  /** How the older ones are written; null before that is known, and where it is not asked for. */
  readonly styles: readonly LearnedStyle[] | null;
  /** How near two texts are in meaning; null where that cannot be known here. */
  readonly meaning: (one: string, other: string) => Promise<number | null>;
  readonly settings: Settings;
  readonly teams: readonly KnownTeam[];
  readonly truth: Truth;
  /** Ids of the conversation's parts in which it assigned a team. */
  readonly ownAssignments: ReadonlySet<string>;
  /** Whether the engines may be asked: some keep what they are sent. */
  readonly asks: { readonly sentiment: boolean; readonly qa: boolean };
  readonly detectLanguage: (text: string, sure?: boolean) => string | null;
  /** @param moment what tells this question from the others about the conversation */
  readonly callAbout: (conversation: Conversation, moment: string) => Call;
  /** Between two questions: what is live goes first. */
  readonly breathe: () => Promise<void>;
}

/** One conversation on its way through the engines. */
export interface PastEvaluation {
  readonly past: PastConversation;
  readonly deps: EvaluationDeps;
  /** Notes who answered. */
  credit(contract: string, by: Attribution): void;
  /** Filled as the engines answer. */
  readonly missing: Record<string, string>;
}

/** Whether the engines may be asked: those that keep what they are sent only with leave. */
export function asksOf({ mayStore }: BacktestParameters, storing: StoringServices) {
  return { sentiment: mayStore || storing.sentiment === undefined, qa: mayStore || storing.qa === undefined };
}

/** What could be known at a moment: no later correction, and no newer article where the run leaves them out. */
export function knownAt({ at }: Moment, { leavesOutNewer }: EvaluationDeps): Pick<Call, "articlesUntil" | "correctionsUntil"> {
  return { correctionsUntil: at, ...(leavesOutNewer && { articlesUntil: at }) };
}
