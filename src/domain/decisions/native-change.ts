/**
 * What people did in Intercom itself with what this app had put there, as labels on its decisions. Pure. Where Intercom says
 * what was changed and by whom (2.14 and later), that counts; else the difference of readings.
 */
import { isByApp } from "../app-writers.js";
import type { AttributeValues } from "../attribute-values.js";
import type { AppWriters, Conversation, DetailedChange, Seconds } from "../conversation.js";
import { isSameTag, isTag, OWN_TAG_PREFIXES, type OwnTag, REVIEW_TAG } from "../tag-names.js";
import type { Label } from "./label.js";

interface Done {
  readonly decisionKey: string;
  /** A person said already that the decision was wrong. */
  readonly contradicted: boolean;
  /** Epoch milliseconds. */
  readonly doneAt: number;
}

/** A change of a decision's that was carried out and that nobody undid in the sidebar. */
export type LastingEffect = Done &
  (
    | ({ readonly kind: "tag" } & OwnTag)
    | { readonly kind: "assign-team"; readonly teamId: string }
    | { readonly kind: "conversation-attributes"; readonly values: AttributeValues }
  );

type EffectOf<Kind extends LastingEffect["kind"]> = Extract<LastingEffect, { kind: Kind }>;

export interface NativeFacts extends AppWriters {
  readonly conversation: Conversation;
  /** Epoch milliseconds at which the reading began. */
  readonly readAt: number;
  /** Of the triage decision that the classification is from. */
  readonly triageKey: string;
  /** In the order they were done: that triage's tags and team, sentiment's tag, and what any decision wrote into attributes. */
  readonly effects: readonly LastingEffect[];
}

export interface NativeLabel extends Pick<Label, "decisionKey" | "origin" | "agrees" | "said"> {
  readonly previous: string | null;
  readonly byId: string | null;
}

/** What a person changed, before it is a label. */
type Correction = Pick<NativeLabel, "said" | "previous" | "byId">;

/** Before it costs a query: whether anybody but this app may have changed something. */
export function mayHaveBeenChanged({ closings, assignments, changes, messages }: Conversation, writers: AppWriters): boolean {
  if (closings.length > 0 || assignments.some(({ by, at }) => by !== null && !isByApp(by, at, writers))) return true;
  return changes?.some((change) => isByPerson(change, writers)) === true || messages.some(({ role }) => role === "teammate");
}

/** At most one for each decision; none where nothing can be said yet. What was done after the reading began says nothing. */
export function nativeLabels(facts: NativeFacts): readonly NativeLabel[] {
  const known = facts.effects.filter(({ doneAt }) => doneAt < facts.readAt);
  const attributes = correctedAttributes(known, facts);
  const triage = triageLabel(
    known.filter(({ decisionKey }) => decisionKey === facts.triageKey),
    attributes.find(({ decisionKey }) => decisionKey === facts.triageKey) ?? null,
    lastWritten(known).some((written) => written.decisionKey === facts.triageKey && isOverwritten(written, facts)),
    facts,
  );
  const others = [...removedOthers(known, facts), ...attributes].filter(({ decisionKey }) => decisionKey !== facts.triageKey);
  const contradicted = new Set(known.filter((effect) => effect.contradicted).map(({ decisionKey }) => decisionKey));
  const labels = [...(triage === null ? [] : [triage]), ...others.map(disagrees)];
  const firsts = labels.filter((label, index) => index === labels.findIndex((each) => each.decisionKey === label.decisionKey));
  return firsts.filter(({ decisionKey }) => !contradicted.has(decisionKey));
}

type KeyedCorrection = Correction & Pick<NativeLabel, "decisionKey">;

function triageLabel(
  effects: readonly LastingEffect[],
  attribute: KeyedCorrection | null,
  isAttributeOverwritten: boolean,
  facts: NativeFacts,
): NativeLabel | null {
  const [first] = effects;
  if (first === undefined) return null;
  const { conversation, triageKey: decisionKey } = facts;
  const gone = effects
    .filter((effect) => effect.kind === "tag")
    .filter((own) => !conversation.tags.some((tag) => isTag(tag, own)));
  const assigned = effects.find((effect) => effect.kind === "assign-team");
  const moved = assigned !== undefined && conversation.teamId !== assigned.teamId ? assigned : null;
  const correction =
    gone
      // Whoever has reviewed it takes that one off: triage had made nothing of it that could be contradicted.
      .filter(({ tag }) => !isSameTag(tag, REVIEW_TAG))
      .map((tag) => removedTag(tag, facts))
      .find((each) => each !== null) ??
    (moved === null ? null : movedTeam(moved, facts)) ??
    attribute ??
    changedPriority(effects, facts);
  if (correction !== null) return disagrees({ ...correction, decisionKey });
  // Moved or taken off by ourselves it is a correction or an undo, each a label of its own. Where an attribute has another value
  // and Intercom does not say whose it is, nothing can be said.
  if (gone.length > 0 || moved !== null || isAttributeOverwritten) return null;
  const wasClosed =
    conversation.state === "closed" && conversation.closings.some(({ at, byBot = false }) => !byBot && at * 1000 > first.doneAt);
  return wasClosed ? { decisionKey, origin: "kept-at-close", agrees: true, said: null, previous: null, byId: null } : null;
}

function disagrees({ decisionKey, said, previous, byId }: KeyedCorrection): NativeLabel {
  return { decisionKey, origin: "changed-in-intercom", agrees: false, said, previous, byId };
}

/** The tag of an escalation, of the decision that put it on last. */
function removedOthers(known: readonly LastingEffect[], facts: NativeFacts): KeyedCorrection[] {
  const tag = known.filter((effect) => effect.kind === "tag").findLast(({ decisionKey }) => decisionKey !== facts.triageKey);
  if (tag === undefined || facts.conversation.tags.some((present) => isTag(present, tag))) return [];
  const removed = removedTag(tag, facts);
  return removed === null ? [] : [{ ...removed, decisionKey: tag.decisionKey }];
}

/** Where Intercom does not say who removed it, a rule of the workspace counts as the people who made it. */
function removedTag({ tag, doneAt }: EffectOf<"tag">, facts: NativeFacts): Correction | null {
  const { conversation } = facts;
  const removal = changesSince(doneAt, conversation).findLast(
    ({ what }) => what.kind === "tags" && what.removed.some((name) => isSameTag(name, tag)),
  );
  if (removal !== undefined && !isByPerson(removal, facts)) return null;
  return { said: replacementOf(tag, conversation), previous: tag, byId: removal?.by.id ?? null };
}

/** The tag of the same kind that took its place. */
function replacementOf(tag: string, { tags }: Conversation): string | null {
  const prefix = OWN_TAG_PREFIXES.find((each) => tag.startsWith(each));
  if (prefix === undefined) return null;
  return tags.find(({ name }) => name.toLowerCase().startsWith(prefix))?.name ?? null;
}

function movedTeam({ teamId, doneAt }: EffectOf<"assign-team">, facts: NativeFacts): Correction | null {
  const { conversation } = facts;
  const mover = conversation.assignments.findLast(({ to, at }) => to !== "teammate" && isSince(at, doneAt));
  if (mover === undefined || mover.by === null || isByApp(mover.by, mover.at, facts)) return null;
  const { teamId: now } = conversation;
  return { said: now === null ? null : `team:${now}`, previous: `team:${teamId}`, byId: mover.by };
}

interface WrittenValue extends Done {
  readonly name: string;
  readonly value: string;
}

/** Of each attribute the last value that we wrote. */
function lastWritten(known: readonly LastingEffect[]): readonly WrittenValue[] {
  const written = known
    .filter((effect) => effect.kind === "conversation-attributes")
    .flatMap((effect) => Object.entries(effect.values).map(([name, value]) => ({ ...effect, name, value: String(value) })));
  return [...new Map(written.map((each) => [each.name, each])).values()];
}

/** Without a value it may never have been there. */
function isOverwritten({ name, value }: WrittenValue, { conversation }: NativeFacts): boolean {
  const present = conversation.attributes?.[name] ?? null;
  return present !== null && String(present) !== value;
}

/** Of each attribute the last value that we wrote, where a person set another one since. */
function correctedAttributes(known: readonly LastingEffect[], facts: NativeFacts): KeyedCorrection[] {
  return lastWritten(known).flatMap(({ decisionKey, name, value, doneAt }): KeyedCorrection[] => {
    const present = facts.conversation.attributes?.[name] ?? null;
    if (present !== null && String(present) === value) return [];
    const change = changesSince(doneAt, facts.conversation).findLast(
      ({ what }) => what.kind === "attribute" && what.name === name,
    );
    if (change?.what.kind !== "attribute" || !isByPerson(change, facts)) return [];
    const { value: now, previous } = change.what;
    return [{ decisionKey, said: now === null ? null : `${name}: ${now}`, previous: previous ?? value, byId: change.by.id }];
  });
}

/** A person who lets what triage called urgent wait, or the other way round. */
function changedPriority(effects: readonly LastingEffect[], facts: NativeFacts): Correction | null {
  const { conversation } = facts;
  const urgency = effects.filter((effect) => effect.kind === "tag").find(({ tag }) => tag.startsWith(URGENCY));
  if (urgency === undefined) return null;
  const change = changesSince(urgency.doneAt, conversation).findLast(({ what }) => what.kind === "priority");
  if (change?.what.kind !== "priority" || !isByPerson(change, facts)) return null;
  const { value, previous } = change.what;
  if (RAISED.has(value) === URGENT.has(urgency.tag)) return null;
  return { said: `priority:${value}`, previous: previous === null ? null : `priority:${previous}`, byId: change.by.id };
}

const URGENCY = "ai-urgency:";
const URGENT: ReadonlySet<string> = new Set([`${URGENCY}high`, `${URGENCY}urgent`]);
/** One level until 2.15, several from 2.16 on. */
const RAISED: ReadonlySet<string> = new Set(["priority", "high", "urgent"]);

type ByPerson<Change extends DetailedChange> = Change & { readonly by: NonNullable<DetailedChange["by"]> };

function isByPerson<Change extends DetailedChange>(change: Change, writers: AppWriters): change is ByPerson<Change> {
  return change.by !== null && !isByApp(change.by.id, change.at, writers);
}

function changesSince(doneAt: number, { changes = [] }: Conversation): readonly DetailedChange[] {
  return changes.filter(({ at }) => isSince(at, doneAt));
}

/** Intercom writes whole seconds. */
const SECOND = 1_000;

function isSince(at: Seconds, doneAt: number): boolean {
  return at * 1000 >= doneAt - SECOND;
}
