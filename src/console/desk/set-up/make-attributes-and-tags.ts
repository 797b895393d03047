import { OutsideError } from "../../../errors.js";
import { CommandRefused } from "../../../operate/command-list.js";
import { answered, refused } from "../answer.js";
import type { Performer } from "../desk.js";
import type { DeskRoom } from "../desk-room.js";

/** `npm run setup` for the viewer's workspace alone. */
export function makeAttributesAndTags({ perform }: DeskRoom): Performer<"make-attributes-and-tags"> {
  return async (_input, { viewer, signal }) => {
    const { workspaceId } = viewer;
    try {
      const [line] = await perform("set-up-workspaces", { workspaceId }, { onProgress: () => undefined, signal });
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
