/** One workspace in memory, and the ids of its records. */
import type { AttributeRecord, ConversationAttributeRecord } from "./attribute-records.js";
import type { ConversationRecord, TagRecord } from "./records.js";
import type { AdminRecord, ContactRecord, TeamRecord } from "./workspace-records.js";
import type {
  ArticleRecord,
  CollectionRecord,
  ContentSourceRecord,
  ExternalPageRecord,
  InternalArticleRecord,
  MacroRecord,
} from "./content-records.js";

/** One workspace, in memory. */
export interface World {
  readonly ids: Ids;
  /** Unix seconds. */
  readonly seconds: () => number;
  readonly conversations: Map<string, ConversationRecord>;
  /** Those that never were conversations, kept as if they were: who wrote, who has it, its parts. */
  readonly tickets: Map<string, ConversationRecord>;
  readonly contacts: Map<string, ContactRecord>;
  /** Whom a contact that was merged away is part of. */
  readonly mergedContacts: Map<string, string>;
  readonly admins: Map<string, AdminRecord>;
  /** Whose token the app's is since the one of the options has left; null while they have not. */
  tokenOwner: string | null;
  readonly teams: Map<string, TeamRecord>;
  readonly tags: Map<string, TagRecord>;
  readonly attributes: AttributeRecord[];
  readonly conversationAttributes: ConversationAttributeRecord[];
  readonly collections: Map<string, CollectionRecord>;
  readonly articles: Map<string, ArticleRecord>;
  readonly internalArticles: Map<string, InternalArticleRecord>;
  readonly contentSources: Map<string, ContentSourceRecord>;
  readonly externalPages: Map<string, ExternalPageRecord>;
  readonly macros: MacroRecord[];
}

export interface WorldSeed {
  readonly admins: readonly AdminRecord[];
  readonly teams: readonly TeamRecord[];
  readonly collections: readonly CollectionRecord[];
  readonly articles: readonly ArticleRecord[];
  readonly macros: readonly MacroRecord[];
}

/** @param now epoch milliseconds */
export function createWorld(seed: WorldSeed, now: () => number): World {
  const seconds = (): number => Math.floor(now() / 1000);
  return {
    ids: createIds(seconds()),
    seconds,
    conversations: new Map(),
    tickets: new Map(),
    contacts: new Map(),
    mergedContacts: new Map(),
    admins: byId(seed.admins),
    tokenOwner: null,
    teams: byId(seed.teams),
    tags: new Map(),
    attributes: [],
    conversationAttributes: [],
    collections: byId(seed.collections),
    articles: byId(seed.articles),
    internalArticles: new Map(),
    contentSources: new Map(),
    externalPages: new Map(),
    macros: [...seed.macros],
  };
}

function byId<T extends { readonly id: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

type IdKind = "conversation" | "part" | "message" | "tag" | "attribute" | "article" | "ticket";

/**
 * Ids as Intercom writes them: decimal strings of different lengths, growing in time.
 * The base differs from run to run, so that a database kept over a restart of the
 * in-memory twin meets unknown conversations and never someone else's.
 */
interface Ids {
  next(kind: IdKind): string;
  /** 24 hex digits, as contacts have. */
  nextContact(): string;
}

const PREFIXES: Record<IdKind, string> = {
  conversation: "2154",
  part: "37",
  message: "33",
  tag: "11",
  attribute: "1",
  article: "98",
  ticket: "66",
};

function createIds(base: number): Ids {
  const run = String(Math.abs(Math.trunc(base)) % 10_000_000).padStart(7, "0");
  const counts = new Map<string, number>();
  const count = (kind: string): number => {
    const next = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, next);
    return next;
  };
  return {
    next: (kind) => `${PREFIXES[kind]}${kind === "attribute" ? "" : run}${String(count(kind)).padStart(4, "0")}`,
    nextContact: () => `66f0${Number(run).toString(16).padStart(8, "0")}${count("contact").toString(16).padStart(12, "0")}`,
  };
}
