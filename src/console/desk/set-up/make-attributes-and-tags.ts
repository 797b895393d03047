import { OutsideError } from "../../../errors.js";
import { CommandRefused } from "../../../operate/command-list.js";
import { answered, refused } from "../answer.js";
import type { Handler } from "../desk.js";
import type { ConsoleDeps } from "../desk-room.js";

/** `npm run setup` for the viewer's workspace alone. */
export function makeAttributesAndTags({ runCommand }: ConsoleDeps): Handler<"make-attributes-and-tags"> {
  return async (_input, { viewer, signal }) => {
    const { workspaceId } = viewer;
    try {
      const [line] = await runCommand("set-up-workspaces", { workspaceId }, { onProgress: () => undefined, signal });
      if (line === undefined) return refused("unavailable", "This workspace is not connected.");
      const { attributesMade, tags, findings } = line;
      return answered({ attributesMade, tags, findings });
    } catch (error) {
      if (error instanceof CommandRefused) return refused("unavailable", error.message);
      if (error instanceof OutsideError) return refused("unavailable", `Intercom did not do it: ${error.message}`);
      throw error;
    }
  };
}
