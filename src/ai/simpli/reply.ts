import type { Draft, DraftFeedback, Reply, ReplyStyle } from "../ports.js";
import { fitText } from "../input/fit-text.js";
import { fitTurns } from "../input/fit-turns.js";
import { parseDraft } from "./read-draft.js";
import { parseStyles } from "./read-styles.js";
import { createSimpliService, type SimpliOptions } from "./service.js";

/** Drafts by Simpli Reply. Every method throws OutsideError (party `reply`). */
export function createSimpliReply(options: SimpliOptions): Reply {
  const service = createSimpliService("reply", options);
  return {
    async draft({ conversationId, turns, style, language, instruction }, call): Promise<Draft> {
      const conversation = fitTurns(turns);
      if (conversation.length === 0) throw service.refuse("draft", "empty_text", "nothing was written");
      const request = {
        ticket_id: conversationId,
        conversation,
        style,
        language,
        // No documented field: services that do not know it ignore it.
        ...(instruction === null || instruction.trim() === "" ? {} : { instruction: fitText(instruction) }),
      };
      const { value, by } = await service.ask("draft", request, call, { read: parseDraft, missing: "without a draft" });
      const { suggestedTemplate, ...draft } = value;
      return { ...draft, by: { ...by, notice: suggestedTemplate === null ? null : `Suggested template: ${suggestedTemplate}` } };
    },

    async styles(call): Promise<readonly ReplyStyle[]> {
      const { value } = await service.ask("styles", undefined, call, { read: parseStyles, missing: "without a list of styles" });
      return value;
    },

    async feedback({ draftId, accepted, editedText }: DraftFeedback, call): Promise<void> {
      const request = { draft_id: draftId, accepted, edited_text: editedText };
      // The answer's shape is not documented, and nothing in it is needed.
      await service.ask("feedback", request, call, { read: () => true, missing: "unreadable" });
    },
  };
}
