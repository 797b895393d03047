/** Who wrote a part: the customer, a teammate, or a bot such as Fin. */
import type { Role } from "../../domain/conversation.js";
import type { Author } from "../schemas/conversation.js";

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

export function roleOf(author: Author): Role {
  const role = ROLES.get(author?.type ?? "") ?? "other";
  return role !== "customer" && isAiAgent(author) ? "bot" : role;
}

/** Intercom's own word that Fin wrote this. A bot that merely carries Fin's name is not it. */
export function isAiAgent(author: Author): boolean {
  return author?.from_ai_agent === true || author?.is_ai_answer === true;
}
