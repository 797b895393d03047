import type { Classification, ClassifyRequest, RouteRequest, Routing, Triage } from "../../ports.js";
import { attribute } from "../reading/attribute.js";
import { ranked, rounded } from "../reading/ranked.js";
import type { Reader } from "../reading/reader.js";
import { moodOf } from "../sentiment/sentiment-score.js";
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
      const [first, ...others] = ranked(reading.category);
      const category = first?.name ?? "general";
      const facts = circumstances(request.metadata);
      const urgency = raiseUrgency(urgencyOfWords(reading.urgency), facts, reading.escalation);
      return {
        category,
        urgency,
        sentiment: moodOf(reading.sentiment).label,
        confidence: rounded(first?.chance ?? 0),
        alternatives: others
          .slice(0, 2)
          .filter(({ chance }) => chance >= NEAR)
          .map(({ name, chance }) => ({ category: name, confidence: rounded(chance) })),
        reason: triageReason(reading, category, urgency, facts),
        by: attribute(reader.model, reading.basis),
      } satisfies Classification;
    },
    route: (request) => Promise.resolve(routeByCategory(request, reader.model)),
  };
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
