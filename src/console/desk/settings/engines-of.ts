import type { Config } from "../../../config.js";
import type { ReadSettings } from "../../api/settings.js";

/** What answers triage and reply, as `ai/choose-engines.ts` chooses it. */
export function enginesOf({ simpli, llm }: Config): ReadSettings["engines"] {
  const otherwise = llm === null ? "builtin" : "llm";
  return {
    triage: simpli.triage === null ? otherwise : "simpli",
    reply: simpli.reply === null ? otherwise : "simpli",
  };
}
