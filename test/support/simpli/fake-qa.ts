import type { FakeService } from "./fake-service.js";
import { evaluateRequest } from "./requests.js";

export function createFakeQa(): FakeService {
  return {
    title: "Simpli QA",
    version: "0.3.1",
    operations: [
      {
        method: "POST",
        path: "/evaluate",
        request: evaluateRequest,
        answer: ({ body }) => {
          const { messages } = evaluateRequest.parse(body);
          const said = messages
            .filter(({ role }) => role === "agent")
            .map(({ content }) => content)
            .join(" ");
          const empathy = /sorry|apolog|understand/i.test(said) ? 0.9 : 0.5;
          const dimensions = { empathy, resolution: 0.8, communication: 0.85, efficiency: 0.75 };
          const overall = empathy * 0.25 + 0.8 * 0.35 + 0.85 * 0.25 + 0.75 * 0.15;
          const notes = empathy < 0.6 ? ["Acknowledge how the customer feels before the solution."] : ["Good, warm opening."];
          return { body: { overall_score: Math.round(overall * 100) / 100, dimensions, coaching_notes: notes } };
        },
      },
    ],
  };
}
