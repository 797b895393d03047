/** npm run kb:sync: bring the knowledge base in step with the help centre now. */
import { syncTexts } from "./jobs-command.js";
import { reach } from "./reach.js";
import { runCli } from "./run.js";

runCli(async ({ config, log, terminal, words, signal }) => {
  const [option, workspaceId = null] = words;
  if ((option !== undefined && option !== "--workspace") || (option === "--workspace" && workspaceId === null)) {
    terminal.print(syncTexts.usage);
    return 2;
  }
  const { runCommand, close } = await reach(config, log, (sentence) =>
    terminal.progress({ what: sentence, done: 0, total: null }),
  );
  try {
    const asked = runCommand("sync-knowledge", { workspaceId }, { onProgress: terminal.progress, signal });
    for (const { workspaceId: id, seen, sent, unpublished, refused, gaps } of await asked) {
      terminal.print(syncTexts.done(id, seen, sent));
      if (unpublished.length > 0) terminal.print(syncTexts.unpublished(unpublished));
      for (const { title, because } of refused) terminal.print(syncTexts.refused(title, because));
      if (gaps > 0) terminal.print(syncTexts.gaps(gaps));
    }
    return 0;
  } finally {
    await close();
  }
});
