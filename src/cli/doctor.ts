/** npm run doctor: is everything set up, and does it work? */
import { checkTexts, describeFinding, describeOutcome } from "../doctor/check-texts.js";
import { examine } from "./examine.js";
import { reach } from "./reach.js";
import { runCli } from "./run.js";

const USAGE = `Usage: npm run doctor [-- --json]

Checks the app, its database, Intercom and the AI services, and names a remedy for each issue. Exit code 1 where there is one.

  --json  one JSON document on stdout; call it by npm run -s, or lines of npm's own come first
  --help  this text`;

runCli({ command: "npm run doctor", usage: USAGE }, async ({ config, log, terminal, json, signal }) => {
  const findings = await examine({
    config,
    reach: () => reach(config, log, (sentence) => terminal.progress({ what: sentence, done: 0, total: null })),
    during: terminal.during,
    workspaceId: null,
    context: { onProgress: () => undefined, signal },
    explain: (_check, { message }) => checkTexts.checkFailed(message),
    report: (group) => {
      if (!json) for (const finding of group) terminal.print(describeFinding(finding));
    },
  });
  const problems = findings.filter(({ level }) => level === "fault").map(({ says }) => says);
  const outcome = problems.length === 0 ? { ok: true } : { ok: false, problem: problems.join(" ") };
  terminal.print(json ? JSON.stringify({ ...outcome, findings }, null, 2) : `\n${describeOutcome(findings)}`);
  return problems.length === 0 ? 0 : 1;
});
