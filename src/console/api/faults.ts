import { z } from "zod";

/** What is wrong with one field of what was given, such as `settings.categories.3`. */
export const fieldIssueSchema = z.object({ field: z.string(), message: z.string() });
export type FieldIssue = z.infer<typeof fieldIssueSchema>;

/** Every fault at its own field; fields that nobody knows are named one by one. */
export function fieldIssuesOf({ issues }: z.ZodError): readonly FieldIssue[] {
  return issues.flatMap((issue) => {
    const path = issue.path.map(String);
    const fields = issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...path, key]) : [path];
    const message = issue.code === "unrecognized_keys" ? UNKNOWN_FIELD : issue.message;
    return fields.map((field) => ({ field: field.join("."), message }));
  });
}

const UNKNOWN_FIELD = "There is no field of this name.";
