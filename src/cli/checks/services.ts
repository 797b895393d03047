import type { SimpliParty } from "../../ai/simpli/operations.js";
import { identify, isExpectedService } from "../../ai/simpli/specification.js";
import { type Config, SIMPLI_SERVICES, type SimpliService } from "../../config.js";
import { checkTexts } from "../check-texts.js";
import { failure, type Finding, good, notice } from "../finding.js";

const PARTIES: Readonly<Record<SimpliService, SimpliParty>> = {
  triage: "triage",
  reply: "reply",
  sentiment: "sentiment",
  qa: "qa",
  kb: "knowledge",
};

/** Each AI service that has a URL: whether it is well, and whether it is the one meant. */
export async function checkServices(config: Pick<Config, "simpli" | "llm">, signal: AbortSignal): Promise<readonly Finding[]> {
  return Promise.all(SIMPLI_SERVICES.map((service) => checkService(service, config, signal)));
}

async function checkService(
  service: SimpliService,
  { simpli, llm }: Pick<Config, "simpli" | "llm">,
  signal: AbortSignal,
): Promise<Finding> {
  const url = simpli[service]?.url;
  if (url === undefined) {
    const instead = llm === null || service === "kb" ? "the built-in engine answers" : `the model ${llm.model} answers`;
    return good("services", `Has no URL: ${instead}.`, service);
  }
  const identity = await identify(url, signal);
  if (!identity.healthy) return failure("services", checkTexts.serviceAway(url), service);
  const expected = isExpectedService(identity, PARTIES[service]);
  if (expected === null) return notice("services", checkTexts.serviceUnnamed(url), service);
  if (!expected) return failure("services", checkTexts.serviceOther(url, identity.title ?? "", service), service);
  const name = [identity.title, identity.version].filter((word) => word !== null).join(" ");
  return good("services", `${name} is well at ${url}.`, service);
}
