import { createIds, type Ids } from "./ids.js";
import type {
  AdminRecord,
  ArticleRecord,
  AttributeRecord,
  CollectionRecord,
  ContactRecord,
  ConversationRecord,
  TagRecord,
  TeamRecord,
} from "./records.js";

/** One workspace, in memory. */
export interface World {
  readonly ids: Ids;
  /** Unix seconds. */
  readonly seconds: () => number;
  readonly conversations: Map<string, ConversationRecord>;
  readonly contacts: Map<string, ContactRecord>;
  readonly admins: Map<string, AdminRecord>;
  readonly teams: Map<string, TeamRecord>;
  readonly tags: Map<string, TagRecord>;
  readonly attributes: AttributeRecord[];
  readonly collections: Map<string, CollectionRecord>;
  readonly articles: Map<string, ArticleRecord>;
}

export interface WorldSeed {
  readonly admins: readonly AdminRecord[];
  readonly teams: readonly TeamRecord[];
  readonly collections: readonly CollectionRecord[];
  readonly articles: readonly ArticleRecord[];
}

/** @param now epoch milliseconds */
export function createWorld(seed: WorldSeed, now: () => number): World {
  const seconds = (): number => Math.floor(now() / 1000);
  return {
    ids: createIds(seconds()),
    seconds,
    conversations: new Map(),
    contacts: new Map(),
    admins: byId(seed.admins),
    teams: byId(seed.teams),
    tags: new Map(),
    attributes: [],
    collections: byId(seed.collections),
    articles: byId(seed.articles),
  };
}

function byId<T extends { readonly id: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}
