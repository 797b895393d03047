/** Who wrote a part: the customer, a teammate, or a bot such as Fin. */
import type { Role } from "../../domain/conversation.js";
import type { Author } from "../schemas/parts.js";

/** Contacts are `user` or `lead` today; `contact` and `visitor` come from older payloads. Unlisted types are open: "other". */
const ROLES: ReadonlyMap<string, Role> = new Map([
  ["user", "customer"],
  ["lead", "customer"],
  ["contact", "customer"],
  ["visitor", "customer"],
  ["admin", "teammate"],
  ["bot", "bot"],
  ["operator", "bot"],
]);

/** What these delivered, no person typed into this conversation: a campaign, a workflow, the Operator. */
const DELIVERED_BY_NOBODY: ReadonlySet<string> = new Set(["automated", "campaigns_initiated", "operator_initiated"]);

/** Who wrote a conversation's first message. Whatever a customer wrote is theirs. */
export function roleOfSource(author: Author, deliveredAs: string | null): Role {
  const role = roleOf(author);
  return role === "teammate" && deliveredAs !== null && DELIVERED_BY_NOBODY.has(deliveredAs) ? "bot" : role;
}

/** The Operator goes as `admin` in some payloads, by an address of Intercom's own. */
function isOperator(author: Author): boolean {
  return author?.type === "admin" && /^operator\+[^@]*@intercom\.io$/i.test(author.email ?? "");
}

export function roleOf(author: Author): Role {
  const role = ROLES.get(author?.type ?? "") ?? "other";
  return role !== "customer" && (isAiAgent(author) || isOperator(author)) ? "bot" : role;
}

/** Types of parts in which anybody answers; open, as all types are: `assign_and_reopen`, `close`, … */
const ANSWERS = /^(comment|quick_reply|open|close|(default_)?assign)/;

/**
 * What Intercom posts by itself under a bot's name, also under Fin's: `channel_and_reply_time_expectation` says when the team
 * is back. Versions before 2.14 do not say which bot is Fin, so the type alone keeps it from passing for Fin's answer.
 */
export function isNoticeOfBot(partType: string | null, author: Author): boolean {
  return partType !== null && roleOf(author) === "bot" && !isAiAgent(author) && !ANSWERS.test(partType);
}

/** Intercom's own word that Fin wrote this. A bot that merely carries Fin's name is not it. */
export function isAiAgent(author: Author): boolean {
  return author?.from_ai_agent === true || author?.is_ai_answer === true;
}
