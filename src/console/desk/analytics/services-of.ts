import { quantileWithin } from "../../../domain/duration-classes.js";
import type { ServiceClass } from "../../../store/analytics/read-service-classes.js";
import type { ServiceLine } from "../../api/analytics.js";

/** Durations are those of the answers: a service that is down fails fast, which is no speed. */
export function servicesOf(rows: readonly ServiceClass[]): ServiceLine[] {
  return [...grouped(rows).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const answered = group.map(({ withinMs, calls, failures }) => ({ withinMs, count: calls - failures }));
    return {
      contract: first.contract,
      engine: first.engine,
      calls: group.reduce((sum, { calls }) => sum + calls, 0),
      failures: group.reduce((sum, { failures }) => sum + failures, 0),
      halfWithinMs: quantileWithin(answered, 0.5),
      mostWithinMs: quantileWithin(answered, 0.95),
    };
  });
}

function grouped(rows: readonly ServiceClass[]): ReadonlyMap<string, readonly ServiceClass[]> {
  const groups = new Map<string, ServiceClass[]>();
  for (const row of rows) {
    const key = `${row.contract} ${row.engine}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}
