import { z } from "zod";

/* What the page sends. */

/** As long as a customer's message may get in the sandbox. */
const MOST_CHARACTERS = 20_000;

const text = z.string().trim().min(1, "Write something first").max(MOST_CHARACTERS, "That is too long");

export const nothingSchema = z.object({});
export const writeSchema = z.object({ text });
export const startSchema = z.object({ text, customerName: z.string().trim().min(1).max(120).optional() });
export const clickSchema = z.object({
  componentId: z.string().min(1),
  inputValues: z.record(z.string(), z.union([z.string(), z.array(z.string())])).default({}),
  currentCanvas: z.unknown(),
});

const onOrOff = z.boolean().exactOptional();
export const faultsSchema = z.strictObject({
  duplicateWebhooks: onOrOff,
  reorderWebhooks: onOrOff,
  rateLimited: onOrOff,
  serverErrors: onOrOff,
  dropAfterEffect: onOrOff,
});
