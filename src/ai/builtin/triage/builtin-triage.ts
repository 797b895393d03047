import type { Classification, ClassifyRequest, RouteRequest, Routing, Triage } from "../../ports.js";
import { attribute } from "../reading/attribute.js";
import { type Ranked, ranked, rounded } from "../reading/ranked.js";
import type { Reader } from "../reading/reader.js";
import { sentimentOf } from "../sentiment/sentiment-score.js";
import { circumstances, raiseUrgency } from "./circumstances.js";
import { TEAMS } from "./teams.js";
import { triageReason } from "./triage-reason.js";
import { urgencyOfWords } from "./urgency-of.js";

/** Categories below this chance are not worth an agent's look. */
const NEAR = 0.1;

export function builtinTriage(reader: Reader): Triage {
  return {
    async classify(request, call) {
      const reading = await reader.read(messageOf(request), call.workspaceId);
      const [first, ...others] = offered(ranked(reading.category), request.categories);
      const category = first?.name ?? "general";
      const named = (name: string) => spelled(name, request.categories);
      const facts = circumstances(request.metadata);
      const urgency = raiseUrgency(urgencyOfWords(reading.urgency), facts, reading.escalation);
      return {
        category: named(category),
        urgency,
        sentiment: sentimentOf(reading.sentiment).label,
        confidence: rounded(first?.chance ?? 0),
        alternatives: others
          .slice(0, 2)
          .filter(({ chance }) => chance >= NEAR)
          .map(({ name, chance }) => ({ category: named(name), confidence: rounded(chance) })),
        reason: triageReason(reading, category, urgency, facts),
        by: attribute(reader.model, reading.basis),
      } satisfies Classification;
    },
    route: (request) => Promise.resolve(routeByCategory(request, reader.model)),
  };
}

/**
 * The categories it was taught that the workspace uses. The chances stay as they are: where the likeliest one is not
 * used, a low confidence says that none of the others fits.
 */
function offered(found: readonly Ranked[], categories: readonly string[] | undefined): readonly Ranked[] {
  return categories === undefined ? found : found.filter(({ name }) => categories.some((used) => used.toLowerCase() === name));
}

/** As the workspace spells it. */
function spelled(name: string, categories: readonly string[] = []): string {
  return categories.find((used) => used.toLowerCase() === name) ?? name;
}

/** An e-mail's subject is often the first line of its body again. */
function messageOf({ subject, body }: ClassifyRequest): string {
  const heading = subject.trim();
  return heading === "" || body.toLowerCase().startsWith(heading.toLowerCase()) ? body : `${heading}. ${body}`;
}

function routeByCategory(request: RouteRequest, model: string): Routing {
  const team = TEAMS.get(request.category.toLowerCase()) ?? null;
  const reason =
    team === null
      ? `The built-in engine has no team for "${request.category}".`
      : `Messages about ${request.category} go to ${team}${request.urgency === null ? "" : `; urgency ${request.urgency}`}.`;
  return { team, agent: null, reason, by: attribute(model, "encoder") };
}
