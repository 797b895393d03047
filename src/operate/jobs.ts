/** npm run jobs: the work that was given up. */
import { jobsCommand } from "./jobs-command.js";
import { reach } from "./reach.js";
import { runCommand } from "./run.js";

runCommand(async ({ config, log, terminal, words, signal }) => {
  const { perform, close } = await reach(config, log, (sentence) => terminal.progress({ what: sentence, done: 0, total: null }));
  try {
    return await jobsCommand(words, perform, terminal, { onProgress: terminal.progress, signal });
  } finally {
    await close();
  }
});
