import { z } from "zod";

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
