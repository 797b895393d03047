/** The filter of the page Activity as its address keeps it. Pure. */
import { type ActivityFilterInput, activityFilterSchema } from "../../../console/api/activity.js";
import type { Query } from "../../router/route.js";

const FIELDS = activityFilterSchema.keyof().options;

/** What cannot be read in the address counts as not given. */
export function parseAddressFilter(query: Query): ActivityFilterInput {
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

/** The year 2 is one on the way to the year 2025. */
export function isDay(typed: string): boolean {
  return activityFilterSchema.shape.from.safeParse(typed).success;
}
