/** Canvas Kit's limits of words, options and heights, and the fields that keep them. */
import { z } from "zod";

/** Options of a dropdown or single-select. https://developers.intercom.com/docs/references/canvas-kit/interactivecomponents/dropdown */
export const MIN_OPTIONS = 2;

export const MAX_OPTIONS = 10;

/** The first canvas must not be taller. https://developers.intercom.com/docs/canvas-kit/canvas-kit-inbox-best-practices */
export const FIRST_CANVAS_PX = 400;

/**
 * Bytes of text in a textarea. Intercom names no limit for one field; with every character escaped
 * this is still a quarter of the canvas, and the same text fits once more into `stored_data`.
 */
export const MAX_FIELD_BYTES = 8 * 1024;

/** Characters. Ours, not Intercom's: nothing longer reads well in a column 300 px wide. */
export const TEXT_LENGTH = 1200;

export const LABEL_LENGTH = 80;

export const CELL_LENGTH = 120;

export const ITEM_LENGTH = 300;

/** Half an emoji survives JSON but not every parser behind it. */
const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text);

export const anyWords = z.string().refine(isWellFormed, "must be well-formed Unicode");

export const wordsSchema = anyWords.refine((text) => /\S/u.test(text), "must not be blank");

export const componentId = wordsSchema;

export const flagSchema = z.boolean();
