/** A conversation's first message and its parts in Intercom's JSON. */
import { z } from "zod";
import { listUnder } from "./pages.js";
import { flag, id, optionalId, seconds, text, valueAsText, wholeNumber } from "./values.js";

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

const attachmentsSchema = listUnder("attachments", z.object({ name: text, content_type: text }));

const names = listUnder("names", z.string());
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

export const sourceSchema = z
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

export const partsSchema = z
  .object({ conversation_parts: listUnder("conversation_parts", partSchema), total_count: wholeNumber })
  .catch({ conversation_parts: [], total_count: null });
