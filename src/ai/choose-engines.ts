import type { Config, SimpliConfig } from "../config.js";
import { createSimpliKnowledge } from "./simpli/knowledge.js";
import { createSimpliQa } from "./simpli/qa.js";
import { createSimpliReply } from "./simpli/reply.js";
import { createSimpliSentiment } from "./simpli/sentiment.js";
import { createSimpliTriage } from "./simpli/triage.js";
import type { Engines } from "./ports.js";

/** One engine for each contract: Simpli's service where it has a URL, else what is given. */
export function chooseEngines(simpli: Config["simpli"], otherwise: Engines, now: () => number): Engines {
  const at = (service: SimpliConfig) => ({ url: service.url, apiKey: service.apiKey, now });
  return {
    triage: simpli.triage === null ? otherwise.triage : createSimpliTriage(at(simpli.triage)),
    reply: simpli.reply === null ? otherwise.reply : createSimpliReply(at(simpli.reply)),
    sentiment: simpli.sentiment === null ? otherwise.sentiment : createSimpliSentiment(at(simpli.sentiment)),
    qa: simpli.qa === null ? otherwise.qa : createSimpliQa(at(simpli.qa)),
    knowledge: simpli.kb === null ? otherwise.knowledge : createSimpliKnowledge(at(simpli.kb)),
  };
}
