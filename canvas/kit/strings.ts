import { z } from "zod";

/** Half an emoji survives JSON but not every parser behind it. */
const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text);

export const anyWords = z.string().refine(isWellFormed, "must be well-formed Unicode");
export const words = anyWords.refine((text) => /\S/u.test(text), "must not be blank");
export const componentId = words;

function hasScheme(text: string, schemes: readonly string[]): boolean {
  return URL.canParse(text) && schemes.includes(new URL(text).protocol);
}

export const webAddress = z.string().refine((text) => hasScheme(text, ["https:", "http:"]), "must be an http or https URL");

/** The Inbox is an https page: it does not load an image over http. */
export const secureAddress = z.string().refine((text) => hasScheme(text, ["https:"]), "must be an https URL");

export const flag = z.boolean();
export const pixels = z.int().positive();
export const noMargin = z.literal("none");
export const saveState = z.enum(["unsaved", "saved", "failed"]);
