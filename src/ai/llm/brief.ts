/** Hand-over briefs by a language model: written, and each line with the message it rests on. */
import { z } from "zod";
import { type Brief, BRIEF_KINDS, type BriefKind, type BriefLine } from "../../domain/answers.js";
import type { BriefMessage } from "../../domain/brief.js";
import { fitText } from "../fit-input.js";
import type { Briefing } from "../ports.js";
import type { ChatClient } from "./chat-client.js";
import { PROMPTS } from "./prompts.js";

const lineSchema = z.object({ text: z.string(), message: z.number().int() }).nullable();
const briefSchema = z.object({ wants: lineSchema, tried: lineSchema, missing: lineSchema });

/** Of one message: what is tried and wanted stands at its beginning or its end. */
const MESSAGE_LIMIT = 1500;
const LINE_LIMIT = 300;

/** Throws OutsideError (party `brief`). */
export function createLlmBriefing(client: ChatClient): Briefing {
  return {
    async write({ messages }, call): Promise<Brief> {
      const question = {
        name: "brief",
        instructions: PROMPTS.brief,
        material: {
          conversation: messages.map(({ role, content }, index) => ({
            number: index + 1,
            role,
            text: fitText(content, MESSAGE_LIMIT),
          })),
        },
        schema: briefSchema,
        maxTokens: 400,
      };
      const answer = await client.ask("brief", question, call);
      return {
        lines: BRIEF_KINDS.flatMap((kind) => restingOn(kind, answer[kind], messages)),
        quoted: false,
        by: client.by,
      };
    },
  };
}

/** No line where it names no message, one by somebody else than it tells of, or a number that nobody wrote. */
function restingOn(kind: BriefKind, line: z.infer<typeof lineSchema>, messages: readonly BriefMessage[]): readonly BriefLine[] {
  const message = line === null ? undefined : messages[line.message - 1];
  const text = line?.text.replace(/\s+/g, " ").trim().slice(0, LINE_LIMIT) ?? "";
  if (message === undefined || text === "") return [];
  if (kind === "wants" && message.role !== "customer") return [];
  const said = messages.map(({ content }) => content).join("\n");
  const invented = (text.match(/\p{N}+/gu) ?? []).some((number) => !said.includes(number));
  return invented ? [] : [{ kind, text, messageId: message.id }];
}
