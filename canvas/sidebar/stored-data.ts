import { z } from "zod";
import type { ScreenName } from "./screen.js";

/** What a canvas brings back with the next click. It passes through the teammate's browser: no secrets. */
export interface StoredData {
  readonly screen: ScreenName | "absence";
  readonly draftId?: string;
  /** The customer message the shown draft answers. */
  readonly draftVersion?: string;
  /** On `confirm-send`: exactly the text that was shown, so that exactly this is sent. */
  readonly text?: string;
}

const textOrNull = z.string().nullable().catch(null);
const storedSchema = z
  .object({ draftId: textOrNull, draftVersion: textOrNull, text: textOrNull })
  .catch({ draftId: null, draftVersion: null, text: null });

/** The parts a click is judged by; whatever is missing or strange reads as null. */
export function parseStoredData(json: unknown): z.infer<typeof storedSchema> {
  return storedSchema.parse(json);
}
