import type { Classification, Routing, Triage } from "../ports.js";
import { fitText } from "../input/fit-text.js";
import { parseClassification } from "./read-classification.js";
import { parseRouting } from "./read-routing.js";
import { createSimpliService, type SimpliOptions } from "./service.js";
import { subjectOf } from "./subject.js";

/** Classifies and routes by Simpli Triage. Every method throws OutsideError (party `triage`). */
export function createSimpliTriage(options: SimpliOptions): Triage {
  const service = createSimpliService("triage", options);
  return {
    async classify({ subject, body, metadata }, call): Promise<Classification> {
      const title = subjectOf(subject, body);
      // An e-mail may say everything in its subject.
      const text = fitText(body) === "" ? title : fitText(body);
      if (text === "") throw service.refuse("classify", "empty_text", "nothing was written");
      const request = { subject: title, body: text, metadata };
      const { value, by } = await service.ask("classify", request, call, {
        read: parseClassification,
        missing: "without a category",
      });
      return { ...value, by };
    },

    async route({ conversationId, category, urgency, sentiment, confidence }, call): Promise<Routing> {
      const request = {
        ticket_id: conversationId,
        category,
        // The page shows both as plain strings; leaving one out could be a 422, so the middle stands for "not known".
        urgency: urgency ?? "medium",
        sentiment: sentiment ?? "neutral",
        ...(confidence === null ? {} : { confidence }),
      };
      const { value, by } = await service.ask("route", request, call, { read: parseRouting, missing: "not with an object" });
      return { ...value, by };
    },
  };
}
