import { z } from "zod";

/** Labels that are null or absent are not judged. */
export const messageRowSchema = z.object({
  text: z.string(),
  category: z.string().nullish(),
  urgency: z.string().nullish(),
  sentiment: z.string().nullish(),
  escalation: z.boolean().nullish(),
});
export type MessageRow = z.infer<typeof messageRowSchema>;

export const articleRowSchema = z.object({ id: z.string(), title: z.string(), body: z.string() });
export type ArticleRow = z.infer<typeof articleRowSchema>;

/** `article: null` is a question that none of the articles answers. */
export const queryRowSchema = z.object({ query: z.string(), article: z.string().nullable() });
export type QueryRow = z.infer<typeof queryRowSchema>;

export const secretsRowSchema = z.object({ text: z.string(), redact: z.array(z.string()), keep: z.array(z.string()) });
export type SecretsRow = z.infer<typeof secretsRowSchema>;

export const languageRowSchema = z.object({ text: z.string(), language: z.string() });
export type LanguageRow = z.infer<typeof languageRowSchema>;
