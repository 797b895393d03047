/** What the app writes into attributes of conversations, beside its tags, and what of it fits what a workspace has. */
import { SENTIMENT_LABELS } from "./answers.js";
import type { AttributeValues } from "./attribute-values.js";
import type { Settings } from "./settings.js";
import { isSameTag } from "./tag-names.js";
import { URGENCIES } from "./triage-words.js";

export const ATTRIBUTE_SUBJECTS = ["category", "urgency", "sentiment", "escalationRisk", "qaScore"] as const;
export type AttributeSubject = (typeof ATTRIBUTE_SUBJECTS)[number];

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
