/**
 * What the sandbox's past teaches: a backtest that collects from the older four fifths and shows its worth on the newest fifth,
 * the drafts without and with past answers and the teams without and with those people chose. Nothing is used (`LESSON=use` does).
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LESSON_LEVELS } from "../../src/domain/settings.js";
import { openConsole } from "../support/console.js";
import { runSandboxApp } from "../support/sandbox-app.js";
import { print } from "./support/report.js";

const LESSON = LESSON_LEVELS.find((level) => level === process.env["LESSON"]) ?? "show";
const POLL_MS = 500;

const folder = await mkdtemp(join(tmpdir(), "bench-past-"));
const app = await runSandboxApp({ DATA_DIR: folder });
const admin = openConsole(app);
const { settings, version } = await admin.ask("read-settings", {});
const changed = { ...settings, precedents: LESSON, ownTeams: LESSON, houseStyle: LESSON };
await admin.ask("change-settings", { settings: changed, basedOn: version });
const { run } = await admin.ask("start-backtest", { conversations: 500 });
for (;;) {
  const { runs } = await admin.ask("read-proof", {});
  if (runs.some(({ id, endedAt }) => id === run.id && endedAt !== null)) break;
  await new Promise((resolve) => setTimeout(resolve, POLL_MS));
}
const report = (await admin.ask("read-proof", { run: run.id })).last?.report;
await app.close();
await rm(folder, { recursive: true });
if (report === undefined) throw new Error("The backtest gave no report");

const share = (value: number | null | undefined) => (value === null || value === undefined ? "unknown" : value.toFixed(3));
print(`Triage in all ${report.conversations} conversations, lessons "${LESSON}", ${report.seconds} s`, [
  { labelled: report.triage.labelled, agreed: report.triage.agreed, agreement: share(report.triage.agreement) },
]);
const { precedents, ownTeams, houseStyle = null } = report.lessons ?? { precedents: null, ownTeams: null };
const sides = ["without", "with"] as const;
if (ownTeams !== null)
  print(
    `Teams of the newest fifth, ${ownTeams.labelled} labelled`,
    sides.map((side) => ({ "past's teams": side, agreed: ownTeams[side].agreed, agreement: share(ownTeams[side].agreement) })),
  );
if (houseStyle !== null)
  print(
    `House style beside the ${houseStyle.compared} replies of the newest fifth, ${houseStyle.styles.length} styles learned; form of address shows in ${houseStyle.formality.compared}`,
    sides.map((side) => ({
      "house style": side,
      greeting: houseStyle.greeting[side],
      closing: houseStyle.closing[side],
      "form of address": houseStyle.formality[side],
    })),
  );
if (precedents !== null)
  print(
    `Drafts of the newest fifth with a past answer to a question like theirs: ${precedents.compared}, of which ${precedents.used} rest on one; ${report.precedents} collected`,
    sides.map((side) => ({
      "past answers": side,
      "word pairs in common": share(precedents[side].similarity),
      "nearness in meaning": share(precedents[side].meaning),
      answers: precedents[side].answers,
    })),
  );
