/** What the app writes into attributes of conversations, beside its tags, and what of it fits what a workspace has. */
import { SENTIMENT_LABELS } from "./answers.js";
import type { Settings } from "./settings.js";
import { isSameTag } from "./tag-names.js";
import { URGENCIES } from "./triage-words.js";

export const ATTRIBUTE_SUBJECTS = ["category", "urgency", "sentiment", "escalationRisk", "qaScore"] as const;
export type AttributeSubject = (typeof ATTRIBUTE_SUBJECTS)[number];

export type AttributeValue = string | number | boolean | null;
export type AttributeValues = Readonly<Record<string, string | number>>;

/** As Intercom's settings call them. */
type WantedType = "list" | "decimal" | "number";

export interface WantedAttribute {
  readonly subject: AttributeSubject;
  readonly name: string;
  readonly type: WantedType;
  /** The values of a list. */
  readonly options: readonly string[];
}

/** One attribute of conversations as a workspace has it. */
export interface ConversationAttribute {
  readonly name: string;
  readonly dataType: string;
  /** The values it takes; null where it is no list. */
  readonly options: readonly string[] | null;
}

/** What a workspace with these settings would have, were all of it made. */
function wantedAttributes({ attributeNames, categories }: Settings): readonly WantedAttribute[] {
  const wanted = (subject: AttributeSubject, type: WantedType, options: readonly string[] = []): WantedAttribute => ({
    subject,
    name: attributeNames[subject],
    type,
    options,
  });
  return [
    wanted("category", "list", categories),
    wanted("urgency", "list", URGENCIES),
    wanted("sentiment", "list", SENTIMENT_LABELS),
    wanted("escalationRisk", "decimal"),
    wanted("qaScore", "number"),
  ];
}

type AttributeState =
  | { readonly state: "ready" }
  | { readonly state: "missing" }
  /** Several of one name: Intercom refuses to write any of them. */
  | { readonly state: "ambiguous" }
  | { readonly state: "wrong-type"; readonly dataType: string }
  | { readonly state: "options-missing"; readonly options: readonly string[] };

/** A list was called a string with options before 2.16, a decimal a float; text takes whatever is written. */
const FITTING: { readonly [Type in WantedType]: readonly string[] } = {
  list: ["list", "string"],
  decimal: ["decimal", "float"],
  number: ["integer", "decimal", "float"],
};

function stateOfAttribute(wanted: WantedAttribute, known: readonly ConversationAttribute[]): AttributeState {
  const [found, other] = known.filter(({ name }) => name === wanted.name);
  if (found === undefined) return { state: "missing" };
  if (other !== undefined) return { state: "ambiguous" };
  if (!FITTING[wanted.type].includes(found.dataType)) return { state: "wrong-type", dataType: found.dataType };
  const { options } = found;
  const missing = options === null ? [] : wanted.options.filter((option) => optionLike(option, options) === undefined);
  return missing.length === 0 ? { state: "ready" } : { state: "options-missing", options: missing };
}

/** Each attribute that the settings name, and how far the workspace has it. */
export function attributeStates(
  settings: Settings,
  known: readonly ConversationAttribute[],
): readonly { readonly wanted: WantedAttribute; readonly found: AttributeState }[] {
  return wantedAttributes(settings).map((wanted) => ({ wanted, found: stateOfAttribute(wanted, known) }));
}

/** In the list's own spelling. */
function optionLike(value: string, options: readonly string[]): string | undefined {
  return options.find((option) => isSameTag(option, value));
}

export type SubjectValues = Partial<Readonly<Record<AttributeSubject, string | number | null>>>;

/** What of the values can be written into what is there: never one that is missing, ambiguous or of another type. */
export function writableValues(
  values: SubjectValues,
  known: readonly ConversationAttribute[],
  settings: Settings,
): AttributeValues {
  const fitting = wantedAttributes(settings).flatMap((wanted): [string, string | number][] => {
    const value = values[wanted.subject] ?? null;
    const { state } = stateOfAttribute(wanted, known);
    if (value === null || (state !== "ready" && state !== "options-missing")) return [];
    const options = known.find(({ name }) => name === wanted.name)?.options ?? null;
    if (typeof value === "number" || options === null) return [[wanted.name, value]];
    const option = optionLike(value, options);
    return option === undefined ? [] : [[wanted.name, option]];
  });
  return Object.fromEntries(fitting);
}

/** An earlier change of ours in the conversation. */
export interface EarlierValues {
  readonly values: AttributeValues;
  /** Epoch milliseconds at which it was recorded as done; null while nobody knows. */
  readonly doneAt: number | null;
}

/**
 * The values that differ from what is there, save those that a person set: what is there must be empty, or what we wrote
 * last. Emptying what we wrote is a person's word too.
 * @param earlier ours, oldest first @param readAt epoch milliseconds of the reading: what was done later does not show in it
 */
export function untouchedValues(
  wanted: AttributeValues,
  present: Readonly<Record<string, AttributeValue>>,
  earlier: readonly EarlierValues[],
  readAt: number,
): AttributeValues {
  return Object.fromEntries(
    Object.entries(wanted).filter(([name, value]) => {
      const is = present[name] ?? null;
      const ours = earlier.filter(({ values }) => name in values);
      const shown = ours.findLast(({ doneAt }) => doneAt !== null && doneAt <= readAt)?.values[name] ?? null;
      const unseen = ours.filter(({ doneAt }) => doneAt === null || doneAt > readAt);
      const isOurs = is === shown || unseen.some(({ values }) => values[name] === is);
      return is !== value && isOurs;
    }),
  );
}

/** A risk as it is written: two decimals. */
export const roundedShare = (share: number): number => Math.round(share * 100) / 100;
