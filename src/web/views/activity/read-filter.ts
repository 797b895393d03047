import { activityFilterSchema, type ActivityFilterInput } from "../../../console/api/activity.js";
import type { Query } from "../../router/route.js";

const FIELDS = activityFilterSchema.keyof().options;

/** The filter in the page's address. What cannot be read there counts as not given. */
export function parseFilter(query: Query): ActivityFilterInput {
  const whole = activityFilterSchema.safeParse(query);
  if (whole.success) return whole.data;
  const broken = new Set(whole.error.issues.map(({ path }) => path[0]));
  return activityFilterSchema.parse(Object.fromEntries(Object.entries(query).filter(([name]) => !broken.has(name))));
}

/** Takes every filter out of the address. */
export const NO_FILTER: Query = Object.fromEntries(FIELDS.map((name) => [name, undefined]));

export function countFilters(filter: ActivityFilterInput): number {
  return FIELDS.filter((name) => filter[name] !== undefined).length;
}
