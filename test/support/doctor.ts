/** npm run doctor as the process it is, with its report read. */
import { expect } from "vitest";
import { z } from "zod";
import { findingSchema } from "../../src/domain/finding.js";
import { operate } from "./operator-process.js";

const report = z.object({ ok: z.boolean(), problem: z.string().optional(), findings: z.array(findingSchema) });

/** Holds its exit code, `ok` and `problem` to the findings on the way. */
export async function runDoctor(env: Readonly<Record<string, string>>) {
  const { code, stdout, stderr } = await operate("doctor", ["--json"], env);
  const { ok, problem, findings } = report.parse(JSON.parse(stdout === "" ? `"${stderr}"` : stdout));
  expect(code).toBe(ok ? 0 : 1);
  const faults = findings.filter(({ level }) => level === "fault");
  expect(problem, "what a script reads beside ok").toBe(ok ? undefined : faults.map(({ says }) => says).join(" "));
  expect(faults.every(({ remedy }) => remedy !== null && remedy.length > 20)).toBe(true);
  return {
    findings,
    checks: new Set(findings.map(({ check }) => check)),
    faults: faults.map(({ check, about, says }) => `${[check, about].filter((each) => each !== null).join(" ")}: ${says}`),
    notices: findings.filter(({ level }) => level === "notice").map(({ says }) => says),
  };
}
