import { z } from "zod";
import { authorSchema, partSchema } from "./conversation-part.js";
import { assigneeId, flag, id, listUnder, optionalId, seconds, text, wholeNumber } from "./lenient.js";
import { tagSchema } from "./tag.js";

const sourceSchema = z
  .object({ type: text, subject: text, body: text, redacted: flag, author: authorSchema, app_package_code: text })
  .nullable()
  .catch(null);

export type Source = z.output<typeof sourceSchema>;

const partsSchema = z
  .object({ conversation_parts: listUnder("conversation_parts", partSchema), total_count: wholeNumber })
  .catch({ conversation_parts: [], total_count: null });

const person = z.object({ id });

/** A conversation as GET, search and webhooks write it, from 2.7 to 2.17, and the 1.x names that still reach webhooks. */
export const conversationSchema = z.object({
  id,
  state: text,
  open: flag,
  title: text,
  created_at: seconds,
  updated_at: seconds,
  source: sourceSchema,
  contacts: listUnder("contacts", person),
  admin_assignee_id: assigneeId,
  team_assignee_id: assigneeId,
  tags: listUnder("tags", tagSchema),
  conversation_parts: partsSchema,
  conversation_rating: z.object({ rating: wholeNumber, remark: text }).nullable().catch(null),
  ai_agent: z.object({ resolution_state: text }).nullable().catch(null),
  ai_agent_participated: flag,

  /** 1.x: who wrote, who holds it, and the first message. */
  user: person.nullable().catch(null),
  customers: listUnder("customers", person),
  assignee: z.object({ type: text, id: optionalId }).nullable().catch(null),
  conversation_message: sourceSchema,
});

export type ConversationJson = z.output<typeof conversationSchema>;
