import { z } from "zod";
import { actionTexts } from "../../domain/action-texts.js";
import { canReceiveDraftOnRequest } from "../../domain/draft-policy.js";
import { keepStanding } from "../../store/standings.js";
import type { ClickJob, ClickResult } from "../act.js";
import { lookAt } from "../look.js";
import { writeDraft } from "../write-draft.js";

const input = z.object({ style: z.string().nullable(), language: z.string().nullable(), instruction: z.string().nullable() });

/** Writes another draft, as the teammate wishes it. It replaces the live one in the sidebar; no second note is left. */
export async function regenerate({ payload, action, context, room }: ClickJob): Promise<ClickResult> {
  const wish = input.parse(action.input);
  const look = await lookAt(payload, context, room);
  if (!look.seen) return { state: "refused", message: actionTexts.gone };
  const { automations, style } = look.connection.settings;
  const decision =
    automations.draft === "off" ? ({ draft: false, why: "switched-off" } as const) : canReceiveDraftOnRequest(look.conversation);
  if (!decision.draft) {
    await keepStanding(room.db, { ...payload, automation: "draft" }, { standing: "withheld", detail: decision.why }, room.now());
    return { state: "refused", message: actionTexts.withheld };
  }
  const written = await writeDraft(
    {
      payload,
      conversation: look.conversation,
      answers: decision.answers,
      wish: { ...wish, style: wish.style ?? style },
      overtaken: () => Promise.resolve(false),
    },
    context,
    room,
  );
  if (written === "overtaken") return { state: "refused", message: actionTexts.customerWroteAgain };
  await keepStanding(room.db, { ...payload, automation: "draft" }, { standing: "done", detail: null }, room.now());
  return { state: "done", message: actionTexts.draftReady };
}
