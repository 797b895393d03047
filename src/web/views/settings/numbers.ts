/** Numbers as they are typed. One that is none is NaN, which the settings' schema refuses. */

/** Shares are typed as percent, as the sidebar shows them. */
type PercentName = "triageThreshold" | "escalationFrom" | "escalationBelow" | "blindCheckShare" | "targetAgreement";
type CountName = "minutesWrong" | "minutesByHand" | "qaMinimumWords" | "retentionDays" | "rawRetentionDays";
export type NumberName = PercentName | CountName;

export function percentOf(share: number): string {
  return String(Number((share * 100).toFixed(2)));
}

export function shareIn(percent: string): number {
  return Number((numberIn(percent) / 100).toFixed(4));
}

export function numberIn(typed: string): number {
  return typed.trim() === "" ? Number.NaN : Number(typed);
}
