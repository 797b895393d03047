/** Makes in Intercom what the app writes with: contact attributes and tags. */
import { adminsFinding } from "../../../cli/checks/admins-findings.js";
import { CommandRefused } from "../../../cli/command-list.js";
import { OutsideError } from "../../../kernel/errors.js";
import { explainFailure, inOneSentence } from "../failures.js";
import { answered, type ConsoleDeps, type Handler, refused } from "../handlers.js";

/** `npm run setup` for the viewer's workspace alone. */
export function makeAttributesAndTags({ runCommand, config }: ConsoleDeps): Handler<"make-attributes-and-tags"> {
  return async (_input, { viewer, signal }) => {
    const { workspaceId } = viewer;
    try {
      const [line] = await runCommand("set-up-workspaces", { workspaceId }, { onProgress: () => undefined, signal });
      if (line === undefined) return refused("unavailable", "This workspace is not connected.");
      const { attributesMade, tags, findings } = line;
      const shown = config.intercom.mode === "oauth" ? findings.map(adminsFinding) : findings;
      return answered({ attributesMade, tags, findings: shown });
    } catch (error) {
      if (error instanceof CommandRefused) return refused("unavailable", error.message);
      if (error instanceof OutsideError) return refused("unavailable", inOneSentence(explainFailure(error.message, config)));
      throw error;
    }
  };
}
