/**
 * What AI engines answer, as data: the six contracts. Each is answered by one engine, chosen in `src/ai/choose-engines.ts`;
 * every answer says which engine gave it. Probabilities are 0 to 1; null means "not given",
 * and is shown as missing, never as 0 %. All text coming back is untrusted.
 */

import type { Conversation } from "./conversation.js";

export const ENGINE_NAMES = ["simpli", "builtin", "llm"] as const;

export type EngineName = (typeof ENGINE_NAMES)[number];

/** Who answered. Shown to agents beside the answer. */
export interface Attribution {
  readonly engine: EngineName;
  /** Service title, model name or engine version. */
  readonly model: string | null;
  /** Something the reader should know, such as "Answered by the built-in engine because the service failed". */
  readonly notice: string | null;
  /** Items masked before the text left the process. */
  readonly masked: number;
}

/** What every call carries besides its question. */
export interface Call {
  readonly workspaceId: string;
  /** Null for work that is about no single conversation. */
  readonly conversationId: string | null;
  /** As it was read for this question; looked up in the store where it is not given. */
  readonly conversation?: Conversation;
  /** The job's id: the same on each retry. */
  readonly requestId: string;
  /** The notification's id, or what else set the job off. */
  readonly pipelineId: string;
  /** Unix seconds: articles that were changed later are not known yet. Left out where all are. */
  readonly articlesUntil?: number;
  /** Unix seconds: what teammates corrected from then on teaches nothing yet. Left out where all of it counts. */
  readonly correctionsUntil?: number;
  /** Nobody waits for the answer: what somebody waits for goes first. */
  readonly inBackground?: boolean;
  readonly signal: AbortSignal;
}

/** Where nobody knows when it was changed, it is taken as known. */
export function isKnownBy({ updatedAt }: { readonly updatedAt: number | null }, until: number | undefined): boolean {
  return until === undefined || updatedAt === null || updatedAt <= until;
}

export interface DialogueTurn {
  readonly role: "customer" | "agent" | "system";
  readonly content: string;
  /** Unix seconds. */
  readonly at: number;
}

export interface Classification {
  readonly category: string;
  readonly urgency: string | null;
  readonly sentiment: string | null;
  readonly confidence: number | null;
  /** Other categories that were near, best first. */
  readonly alternatives: readonly { readonly category: string; readonly confidence: number }[];
  readonly reason: string | null;
  readonly by: Attribution;
}

/** A team and an agent in the engine's own words: an Intercom id, or a name to be looked up. */
export interface Routing {
  readonly team: string | null;
  /** What it is called, where `team` is an id that may be the engine's own; left out where nothing else is given. */
  readonly teamName?: string;
  readonly agent: string | null;
  readonly reason: string | null;
  readonly by: Attribution;
}

export interface Source {
  readonly title: string;
  readonly url: string | null;
  readonly articleId: string | null;
  /** Unix seconds of the article's last change. */
  readonly updatedAt: number | null;
  /** Unix seconds at which a teammate answered so: then it is no article but a past conversation. */
  readonly answeredAt?: number;
  /** The id of that past conversation; left out in sources of earlier releases. */
  readonly answeredIn?: string;
  /** Fin cited it in this conversation before; left out where it did not. */
  readonly offeredByFin?: boolean;
  /** Which of several questions it answers, in the customer's words; left out where one was asked. */
  readonly answers?: readonly string[];
  /** For teammates alone: no customer is pointed to it. Left out where anybody may read it. */
  readonly internal?: boolean;
  /** The articles with its title where several have it: it is one of them. Left out where one is meant; not kept with a draft. */
  readonly mayBe?: readonly string[];
  /** Found by a search for the question, because the draft's engine names no sources; left out where the engine named it. */
  readonly related?: boolean;
}

/** A past question, and what a teammate answered: redacted, of a conversation that ended well. */
export interface Precedent {
  readonly conversationId: string;
  readonly question: string;
  /** Without greeting and closing. */
  readonly answer: string;
  /** Unix seconds. */
  readonly answeredAt: number;
  /** ISO 639-1, or null where unknown. */
  readonly language: string | null;
  /** The conversation in the inbox, for teammates. */
  readonly url: string;
  /** How near its question is to the one that is asked, up to 1. */
  readonly nearness: number;
}

export const CLAIM_KINDS = [
  "link",
  "email",
  "amount",
  "percentage",
  "duration",
  "date",
  "time",
  "phone",
  "order-number",
  "number",
  "placeholder",
  "name",
  "promise",
] as const;

export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** Something a draft states and nobody can show where it comes from. */
export interface UnsupportedClaim {
  readonly kind: ClaimKind;
  /** As the draft has it. */
  readonly quote: string;
  /** The sentence it stands in, cut where it is long. */
  readonly sentence: string;
  /**
   * `customer`: only the customer says so, which is no ground for a link or a promise of ours. `bot`: only Fin or another bot
   * does, whose words are claims themselves.
   */
  readonly saidBy: "nobody" | "customer" | "bot";
  /** No article could be searched for it; left out where articles were. */
  readonly searched?: "conversation";
}

/** Longer than any reply; what is behind it is a model that does not stop. */
export const DRAFT_LIMIT = 20_000;

export interface Draft {
  /** The engine's own id, needed for feedback; null where the engine gives none. */
  readonly draftId: string | null;
  readonly text: string;
  readonly confidence: number | null;
  readonly sources: readonly Source[];
  readonly language: string | null;
  /** Why the draft only acknowledges and asks, or null where it answers. */
  readonly abstained: string | null;
  /** An article was sought, and none answers: others may ask it too. Left out where nothing was sought, or something found. */
  readonly unanswered?: boolean;
  /** What stands neither in the articles nor in the conversation; left out where nothing was found. */
  readonly unsupported?: readonly UnsupportedClaim[];
  /** Which of several questions it leaves open, in the customer's words; left out where none is. */
  readonly open?: readonly string[];
  readonly by: Attribution;
}

/** What a teammate has to see to before a draft goes out. */
export interface DraftFindings {
  readonly unsupported: readonly UnsupportedClaim[];
  readonly open: readonly string[];
}

export const BRIEF_KINDS = ["wants", "tried", "missing"] as const;

export type BriefKind = (typeof BRIEF_KINDS)[number];

/** One line of a hand-over brief. What rests on no message is no line. */
export interface BriefLine {
  readonly kind: BriefKind;
  readonly text: string;
  /** The message it rests on. */
  readonly messageId: string;
}

/** What somebody who takes a conversation over has to know, at most one line of each kind. */
export interface Brief {
  readonly lines: readonly BriefLine[];
  /** The lines are the messages' own words, and not the engine's. */
  readonly quoted: boolean;
  readonly by: Attribution;
}

export interface ReplyStyle {
  readonly id: string;
  readonly name: string;
}

export const SENTIMENT_LABELS = ["positive", "neutral", "negative"] as const;

export type SentimentLabel = (typeof SENTIMENT_LABELS)[number];

export interface SentimentReading {
  /** -1 to 1, or null where the engine gave only a label. */
  readonly score: number | null;
  readonly label: SentimentLabel;
  /** 0 to 1, or null where not given. */
  readonly escalationRisk: number | null;
  readonly confidence: number | null;
  readonly triggers: readonly string[];
  readonly by: Attribution;
}

export interface QaDimension {
  readonly name: string;
  readonly score: number;
  /** A quote or a number that the score rests on. */
  readonly evidence: string | null;
}

export interface Evaluation {
  readonly overallScore: number;
  readonly dimensions: readonly QaDimension[];
  readonly coachingNotes: readonly string[];
  readonly by: Attribution;
}

export interface Article {
  readonly id: string;
  readonly title: string;
  /** Plain text. */
  readonly content: string;
  readonly url: string | null;
  readonly tags: readonly string[];
  /** ISO 639-1, or null where unknown. */
  readonly language: string | null;
  readonly updatedAt: number;
  /** When a sync first saw it as it is now, which may be long after it was edited; left out where that is not known. */
  readonly seenSince?: number;
  /** For teammates alone; left out where anybody may read it. */
  readonly internal?: boolean;
}

/** Of what Intercom lists: its ids are numbers, and a help-centre article's other languages have that of their language after it. */
export const listedId = (id: string): string => /^\d+(?=:)/.exec(id)?.[0] ?? id;

export interface ArticleHit extends Source {
  /** 0 to 1. */
  readonly score: number;
  readonly snippet: string;
}

export interface KnowledgeGap {
  readonly topic: string;
  readonly count: number | null;
  readonly samples: readonly string[];
  readonly suggestedTitle: string | null;
}

/** Where an engine that answers locally reads the workspace's published articles. Implemented by the store. */
export interface ArticleSource {
  /** Changes whenever an article of the workspace is added, changed or removed. */
  version(workspaceId: string): Promise<string>;
  list(workspaceId: string): Promise<readonly Article[]>;
}

/** Where an engine reads single articles whole. Implemented by the store. */
export interface ArticleLookup {
  /** Those of the ids that are published, in any order. */
  find(workspaceId: string, ids: readonly string[]): Promise<readonly Article[]>;
  /** Whether any is published. */
  hasAny(workspaceId: string): Promise<boolean>;
  /** The languages the articles are written in, the commonest first; an article without one does not count. */
  languages(workspaceId: string): Promise<readonly string[]>;
}

/**
 * The same sources with our articles' ids in place of the engine's own, each article once; null where it means none of ours.
 * Where several workspaces share the engine, only what is this one's. Implemented by the store.
 * @param offered as what may be read: then what is not published any more is left out
 */
export type OwnSourcesOf = <Found extends Source>(
  workspaceId: string,
  sources: readonly Found[],
  offered?: "offered",
) => Promise<readonly Found[]>;
