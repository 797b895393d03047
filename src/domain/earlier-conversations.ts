/** A customer's conversations before the one at hand. */
import type { ConversationState, Seconds } from "./conversation.js";

export type AnsweredBy = "teammate" | "fin" | "both" | "nobody";

export interface EarlierConversation {
  readonly id: string;
  readonly startedAt: Seconds;
  readonly state: ConversationState;
  /** Null where nobody classified it. */
  readonly category: string | null;
  /** 1 to 5. */
  readonly rating: number | null;
  readonly answeredBy: AnsweredBy;
}

/** One of a contact's conversations, as Intercom lists it. */
export interface ListedConversation extends Omit<EarlierConversation, "category" | "answeredBy"> {
  readonly tags: readonly string[];
  readonly byTeammate: boolean;
  readonly byFin: boolean;
}

const SHOWN = 3;
const CATEGORY_TAG = "ai-category:";

/**
 * The latest that began before this one.
 * @param categories what the store knows, by conversation; a tag of ours says it where the store does not
 */
export function earlierConversations(
  listed: readonly ListedConversation[],
  current: { readonly id: string; readonly createdAt: Seconds },
  categories: ReadonlyMap<string, string>,
): readonly EarlierConversation[] {
  return listed
    .filter(({ id, startedAt }) => id !== current.id && startedAt <= current.createdAt)
    .sort((one, other) => other.startedAt - one.startedAt)
    .slice(0, SHOWN)
    .map(({ tags, byTeammate, byFin, ...rest }) => ({
      ...rest,
      category: categories.get(rest.id) ?? categoryIn(tags),
      answeredBy: answeredBy(byTeammate, byFin),
    }));
}

function categoryIn(tags: readonly string[]): string | null {
  const tag = tags.find((name) => name.toLowerCase().startsWith(CATEGORY_TAG));
  return tag?.slice(CATEGORY_TAG.length) ?? null;
}

function answeredBy(byTeammate: boolean, byFin: boolean): AnsweredBy {
  if (byTeammate) return byFin ? "both" : "teammate";
  return byFin ? "fin" : "nobody";
}
