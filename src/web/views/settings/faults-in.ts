import { fieldIssuesOf } from "../../../console/api/endpoint.js";
import { settingTexts } from "../../../domain/setting-texts.js";
import { settingsSchema } from "../../../domain/settings.js";
import { type FormValues, settingsIn } from "./form-values.js";

/** A sentence by field, such as `retentionDays`, `categories.3` or, by its row, `teams.0`. */
export type FormIssues = ReadonlyMap<string, string>;

/** The same rules as the server's, told while the form is still open. */
export function issuesIn(values: FormValues): FormIssues {
  const read = settingsSchema.safeParse(settingsIn(values));
  const issues = read.success ? [] : fieldIssuesOf(read.error);
  const found = issues.map(({ field, message }) => [rowOf(field, values), message] as const);
  // Two rows of one name are one entry of the map, so the schema cannot see them.
  const twice = values.teams.flatMap(({ group }, index) => {
    const first = values.teams.findIndex((row) => row.group.trim() === group.trim());
    return first === index || group.trim() === "" ? [] : [[`teams.${index}`, settingTexts.groupTwice(group.trim())] as const];
  });
  return new Map([...found, ...twice].reverse());
}

function rowOf(field: string, { teams }: FormValues): string {
  if (!field.startsWith("teams.")) return field;
  const group = field.slice("teams.".length);
  return `teams.${teams.findLastIndex((row) => row.group.trim() === group)}`;
}
