import type { Finding } from "./finding.js";

const SIGNS: Readonly<Record<Finding["level"], string>> = { good: "ok   ", notice: "note ", fault: "FAULT" };

export function describeFinding({ check, about, level, says, remedy }: Finding): string {
  const subject = about === null ? check : `${check} (${about})`;
  return `${SIGNS[level]}  ${subject}: ${says}${remedy === null ? "" : `\n       -> ${remedy}`}`;
}

export function describeOutcome(findings: readonly Finding[]): string {
  const count = (level: Finding["level"]) => findings.filter((finding) => finding.level === level).length;
  const issues = count("fault");
  if (issues === 0) return `No fault found (${count("good")} checks fine, ${count("notice")} notes).`;
  return issues === 1 ? "1 fault found; its remedy is above." : `${issues} faults found; their remedies are above.`;
}
