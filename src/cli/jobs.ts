/** npm run jobs: the work that was given up. */
import { jobsCommand } from "./jobs-command.js";
import { reach } from "./reach.js";
import { runCli } from "./run.js";

runCli(async ({ config, log, terminal, words, signal }) => {
  const { runCommand, close } = await reach(config, log, (sentence) =>
    terminal.progress({ what: sentence, done: 0, total: null }),
  );
  try {
    return await jobsCommand(words, runCommand, terminal, { onProgress: terminal.progress, signal });
  } finally {
    await close();
  }
});
