/** How an endpoint of the console is described: method, path, input, output. */
import { z } from "zod";

/**
 * One question the console may ask. The path is below `/console/api`; `:name` parts, the query of a GET and the JSON
 * body of the others are merged into one flat object and read by `input`. A `file` answers a download instead of JSON.
 */
export interface Endpoint<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Answers extends "json" | "file" = "json" | "file",
> {
  readonly method: "GET" | "POST" | "PUT";
  readonly path: `/${string}`;
  readonly input: Input;
  readonly output: Output;
  readonly answers: Answers;
}

type Described<Input extends z.ZodType, Output extends z.ZodType> = Omit<Endpoint<Input, Output>, "answers">;

export function endpoint<Input extends z.ZodType, Output extends z.ZodType>(
  described: Described<Input, Output>,
): Endpoint<Input, Output, "json"> {
  return { ...described, answers: "json" };
}

/** Where the page of a list before ended: its last entry's moment (epoch milliseconds) and id. @param unknown what is said of any other text */
export function pagePosition(unknown: string) {
  return z.string().regex(/^\d{1,14}_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, unknown);
}

/** A download: its parts are sent as they come, so that a long export needs little memory. */
export interface FileAnswer {
  readonly name: string;
  /** The media type. */
  readonly type: string;
  readonly parts: AsyncIterable<string>;
}

export function fileEndpoint<Input extends z.ZodType>(
  described: Omit<Described<Input, z.ZodType>, "output">,
): Endpoint<Input, z.ZodType<FileAnswer>, "file"> {
  return { ...described, output: z.custom<FileAnswer>(), answers: "file" };
}

/** What is wrong with one field of what was given, such as `settings.categories.3`. */
export const fieldIssueSchema = z.object({ field: z.string(), message: z.string() });
export type FieldIssue = z.infer<typeof fieldIssueSchema>;

/** Every issue at its own field; unknown fields are named one by one. */
export function fieldIssuesOf({ issues }: z.ZodError): readonly FieldIssue[] {
  return issues.flatMap((issue) => {
    const path = issue.path.map(String);
    const fields = issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...path, key]) : [path];
    const message = issue.code === "unrecognized_keys" ? UNKNOWN_FIELD : issue.message;
    return fields.map((field) => ({ field: field.join("."), message }));
  });
}

const UNKNOWN_FIELD = "There is no field of this name.";
