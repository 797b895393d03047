/** What Intercom answers about tags, attributes, errors and tokens. */
import { z } from "zod";
import { listUnder, readableEntries } from "./pages.js";
import { flag, id, optionalId, text } from "./values.js";

export const tagSchema = z.object({ id, name: z.string() });

/** As attaching it answers; nothing of it has to be there. */
export const attachedTagSchema = z
  .object({ name: text, applied_by: z.object({ id: optionalId }).nullable().catch(null) })
  .catch({ name: null, applied_by: null });

const dataAttributeSchema = z.object({ name: z.string(), data_type: text, custom: flag, archived: flag });

export const dataAttributeListSchema = z.object({ data: listUnder("data", dataAttributeSchema) });

/** Of conversations: options are texts before 2.16, and objects with a label from then on. */
const optionSchema = z.union([
  z.string(),
  z.object({ label: z.string(), archived: flag }).transform(({ label, archived }) => (archived === true ? null : label)),
  z.object({ value: z.string() }).transform(({ value }) => value),
]);

/** Null where there is no list, or one of which nothing can be read: then nobody knows which values fit. */
const optionsSchema = z
  .array(z.unknown())
  .transform((entries) => {
    const options = readableEntries(entries, optionSchema);
    return options.length === 0 && entries.length > 0 ? null : options.filter((option) => option !== null);
  })
  .nullable()
  .catch(null);

export const conversationAttributeListSchema = z.object({
  data: listUnder("data", dataAttributeSchema.extend({ options: optionsSchema })),
});

/** The same value comes twice, as `token` and as `access_token`; one is enough. */
export const tokenSchema = z
  .object({ token: z.string().min(1).optional(), access_token: z.string().min(1).optional() })
  .transform((answer) => answer.token ?? answer.access_token)
  .pipe(z.string());

/** Short and plain, or nothing: these end up in messages and logs. */
const word = z
  .string()
  .regex(/^[\w.:-]{1,100}$/)
  .nullable()
  .catch(null);

/** `{"type":"error.list","request_id":…,"errors":[{"code","message"}]}`. The messages are not read: they may quote what we sent. */
export const errorListSchema = z
  .object({ request_id: word, errors: z.array(z.object({ code: word })).catch([]) })
  .catch({ request_id: null, errors: [] });

/** A request id as a header carries it. */
export const requestIdSchema = word;
