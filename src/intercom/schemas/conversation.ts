/** A conversation in Intercom's JSON; everything but the id may be missing or odd. */
import { z } from "zod";
import { listUnder, pagedList } from "./pages.js";
import { assigneeId, attributes, flag, id, optionalId, seconds, text, wholeNumber } from "./values.js";
import { tagSchema } from "./workspace.js";
import { partSchema, sourceSchema, partsSchema } from "./parts.js";

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
  tags: listUnder("tags", tagSchema.extend({ applied_at: seconds })),
  conversation_parts: partsSchema,
  conversation_rating: z.object({ rating: wholeNumber, remark: text }).nullable().catch(null),
  ai_agent: z
    .object({ resolution_state: text, content_sources: listUnder("content_sources", z.object({ title: text, url: text })) })
    .nullable()
    .catch(null),
  ai_agent_participated: flag,
  custom_attributes: attributes,

  /** 1.x: who wrote, who holds it, and the first message. */
  user: person.nullable().catch(null),
  customers: listUnder("customers", person),
  assignee: z.object({ type: text, id: optionalId }).nullable().catch(null),
  conversation_message: sourceSchema,
});

export type ConversationJson = z.output<typeof conversationSchema>;

/** Somebody or a team, of which the id says enough. */
const typed = z.object({ type: text, id: optionalId }).nullable().catch(null);

/** The same with the times and ids that only a look at the past needs. */
export const pastConversationSchema = z.object({
  source: sourceSchema,
  created_at: seconds,
  updated_at: seconds,
  tags: listUnder("tags", tagSchema.extend({ applied_at: seconds, applied_by: typed })),
  conversation_parts: z
    .object({
      conversation_parts: listUnder("conversation_parts", partSchema.extend({ assigned_to: typed })),
    })
    .catch({ conversation_parts: [] }),
  conversation_rating: z.object({ rating: wholeNumber, created_at: seconds }).nullable().catch(null),
  custom_attributes: attributes,
});

const foundConversationSchema = z.object({ id, state: text, open: flag, created_at: seconds, updated_at: seconds });

export const conversationListSchema = pagedList("conversations", foundConversationSchema, { whole: false });
