/** npm run doctor: is everything set up, and does it work? Exits non-zero on a fault; --json for machines. */
import { describeFinding, describeOutcome } from "./check-texts.js";
import { examine } from "./examine.js";
import { reach } from "./reach.js";
import { runCli } from "./run.js";

runCli(async ({ config, log, terminal, words, signal }) => {
  const json = words.includes("--json");
  const findings = await examine({
    config,
    reach: () => reach(config, log, (sentence) => terminal.progress({ what: sentence, done: 0, total: null })),
    during: terminal.during,
    workspaceId: null,
    context: { onProgress: () => undefined, signal },
    report: (group) => {
      if (!json) for (const finding of group) terminal.print(describeFinding(finding));
    },
  });
  const ok = !findings.some(({ level }) => level === "fault");
  terminal.print(json ? JSON.stringify({ ok, findings }, null, 2) : `\n${describeOutcome(findings)}`);
  return ok ? 0 : 1;
});
