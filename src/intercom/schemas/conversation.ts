/** A conversation in Intercom's JSON; everything but the id may be missing or odd. */
import { z } from "zod";
import { listUnder, pagedList } from "./pages.js";
import { assigneeId, attributes, flag, id, optionalId, seconds, text, valueAsText, wholeNumber } from "./values.js";
import { tagSchema } from "./workspace.js";

export const authorSchema = z
  .object({
    type: text,
    id: optionalId,
    name: text,
    email: text,
    /** Set from 2.14 on, and only there do they prove Fin: a bot may be called "Fin" without being it. */
    from_ai_agent: flag,
    is_ai_answer: flag,
  })
  .nullable()
  .catch(null);

export type Author = z.output<typeof authorSchema>;

const attachmentsSchema = z
  .array(z.object({ name: text, content_type: text }))
  .nullish()
  .transform((attachments) => attachments ?? [])
  .catch([]);

const names = z.array(z.string()).catch([]);
const named = z.object({ name: valueAsText, previous: valueAsText }).nullable().catch(null);

/** What changed, in the words of each part type: of attributes from 2.14 on, of tags, priority and snoozes from 2.15 on. */
const eventDetailsSchema = z
  .object({
    attribute: named,
    value: named,
    tags_added: names,
    tags_removed: names,
    current_priority: text,
    previous_priority: text,
    until: text,
  })
  .nullable()
  .catch(null);

/** One entry of a conversation. `part_type` is an open set: Intercom adds to it without a new version. */
export const partSchema = z.object({
  id,
  part_type: text,
  body: text,
  created_at: seconds,
  redacted: flag,
  author: authorSchema,
  attachments: attachmentsSchema,
  assigned_to: z.object({ type: text }).nullable().catch(null),
  /** The app that wrote the part through the API (2.13 and later). */
  app_package_code: text,
  event_details: eventDetailsSchema,
});

export type Part = z.output<typeof partSchema>;

const sourceSchema = z
  .object({
    type: text,
    subject: text,
    body: text,
    redacted: flag,
    author: authorSchema,
    attachments: attachmentsSchema,
    /** `customer_initiated`, `admin_initiated`, `operator_initiated`, `campaigns_initiated`, `automated`. */
    delivered_as: text,
    app_package_code: text,
  })
  .nullable()
  .catch(null);

export type ConversationSource = z.output<typeof sourceSchema>;

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
