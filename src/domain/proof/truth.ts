/** What people decided in a past conversation. */
import { isByApp } from "../app-writers.js";
import type { AppWriters } from "../conversation.js";
import type { Settings } from "../settings.js";
import { OWN_TAG_PREFIXES, slug } from "../tag-names.js";
import type { PastConversation, PastPart, PastTag } from "./as-of.js";
import type { TriageLine } from "./line.js";
import type { Truth } from "./parameters.js";
import { groupBy } from "./statistics.js";

/** The team that finally had it; where nobody has it any more, the last that did. */
export function finalTeam({ conversation, parts }: PastConversation): string | null {
  if (conversation.teamId !== null) return conversation.teamId;
  return parts.findLast(({ assigned }) => assigned?.to === "team" && assigned.id !== null)?.assigned?.id ?? null;
}

interface OwnRecord extends AppWriters {
  /** Teams that the app assigned the conversation to, by its record. */
  readonly teams: ReadonlySet<string>;
  /** Epoch milliseconds, as the next. */
  readonly connectedAt: number;
  /** From when on the record has every assignment. */
  readonly recordedSince: number;
}

/**
 * Ids of the parts in which this app assigned a team; of what is older than its record, whatever may have been it: after it was
 * connected, or where it left its tags, since a new installation is connected anew.
 */
export function ownAssignments({ parts, tags }: PastConversation, record: OwnRecord): ReadonlySet<string> {
  const { teams, connectedAt, recordedSince } = record;
  const wasHere = tags.some((tag) => isOwnTag(tag, record));
  const isOwn = ({ at, assigned }: PastPart) => {
    if (assigned?.to !== "team" || !isByApp(assigned.by, at, record)) return false;
    if (assigned.id !== null && teams.has(assigned.id)) return true;
    return at * 1000 < recordedSince && (wasHere || at * 1000 >= connectedAt);
  };
  return new Set(parts.filter(isOwn).map(({ id }) => id));
}

/** Whether the team that finally had it was assigned in one of these parts. */
export function wasAssignedIn({ parts }: PastConversation, own: ReadonlySet<string>): boolean {
  return own.has(parts.findLast(({ assigned }) => assigned?.to === "team")?.id ?? "");
}

/** The team that had it first, where a person gave it to another one later; null where nobody did. @param own ids of this app's parts */
export function reassignedFrom({ parts }: PastConversation, own: ReadonlySet<string>): string | null {
  const teams = parts.flatMap(({ id: part, assigned }) =>
    assigned?.to === "team" && assigned.id !== null ? [{ ...assigned, part }] : [],
  );
  const [first] = teams;
  const byPerson = teams.some(({ id, by, part }) => id !== first?.id && by !== null && !own.has(part));
  return byPerson ? (first?.id ?? null) : null;
}

/** What tells this app's own tags and attributes from those of people. */
export interface AppTraits extends AppWriters {
  readonly settings: Pick<Settings, "attributeNames">;
}

type FoundTruth = Pick<TriageLine, "truth" | "truths" | "ownTruths">;

/** Of several tags the one that was put on last counts; of what this app left itself, none. */
export function findTruth(past: PastConversation, truth: Truth, app: AppTraits): FoundTruth {
  switch (truth.of) {
    case "team": {
      const team = finalTeam(past);
      return { truth: team, truths: team === null ? 0 : 1, ownTruths: 0 };
    }
    case "tags": {
      const tags = tagsThatCount(past, truth.prefix);
      const others = tags.filter((tag) => !isOwnTag(tag, app));
      const [last] = others.sort((one, other) => (other.appliedAt ?? 0) - (one.appliedAt ?? 0));
      const name = last?.name.slice(truth.prefix.length).trim() ?? null;
      return { truth: name, truths: others.length, ownTruths: tags.length - others.length };
    }
    case "attribute": {
      const value = Object.hasOwn(past.attributes, truth.name) ? (past.attributes[truth.name] ?? null) : null;
      if (value === null) return { truth: null, truths: 0, ownTruths: 0 };
      // Who filled in an attribute is in no conversation: one that is ours is taken as ours.
      const isOwn = Object.values(app.settings.attributeNames).includes(truth.name);
      return isOwn ? { truth: null, truths: 0, ownTruths: 1 } : { truth: value, truths: 1, ownTruths: 0 };
    }
  }
}

function tagsThatCount({ tags }: PastConversation, written: string) {
  const prefix = written.toLowerCase();
  return tags.filter(({ name }) => name.toLowerCase().startsWith(prefix) && name.length > prefix.length);
}

/** The teammate may be a person as well, whose other tags count; of a name that only we give, somebody must be known to have put it on. */
function isOwnTag({ name, appliedBy, appliedAt }: PastTag, writers: AppWriters): boolean {
  const written = name.toLowerCase();
  return (
    OWN_TAG_PREFIXES.some((prefix) => written.startsWith(prefix)) &&
    (appliedBy === null || isByApp(appliedBy, appliedAt, writers))
  );
}

/** Characters: what goes on for longer is not written twice. */
const COMPARED = 2_000;

/** What the same questions have in common: neither spelling nor numbers. */
export function plainWords(text: string): string {
  return text
    .slice(0, COMPARED)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/\S+/g, (word) => (/\p{N}/u.test(word) ? "0" : word));
}

/** How many labelled lines differ from what most with the same words ended with: no engine can agree with them and with those. */
export function countContradictions(lines: readonly TriageLine[]): number {
  const labelled = lines.filter(({ words, truth }) => words !== undefined && truth !== null);
  return [...groupBy(labelled, ({ words = "" }) => words).values()].reduce((sum, alike) => {
    if (alike.length === 1) return sum;
    const most = [...groupBy(alike, ({ truth }) => slug(truth ?? "")).values()].reduce(
      (all, { length }) => Math.max(all, length),
      0,
    );
    return sum + alike.length - most;
  }, 0);
}
