import type { FakeService, SimpliServicesOptions } from "./fake-service.js";
import { classifyRequest, routeRequest } from "./requests.js";

const WORDS: readonly (readonly [category: string, words: RegExp])[] = [
  ["refund", /refund|money back/i],
  ["billing", /invoice|charged|bill|payment|subscription/i],
  ["shipping", /parcel|delivery|shipping|courier/i],
  ["account", /password|log ?in|account|2fa/i],
  ["technical", /error|crash|bug|broken|does not work/i],
];
const GROUP_IDS: Readonly<Record<string, string>> = {
  billing: "5001",
  refund: "5001",
  technical: "5002",
  account: "5002",
  shipping: "5003",
};

export function createFakeTriage({ routing = "names" }: SimpliServicesOptions): FakeService {
  return {
    title: "Simpli Triage",
    version: "0.4.2",
    operations: [
      {
        method: "POST",
        path: "/classify",
        request: classifyRequest,
        answer: ({ body }) => {
          const { subject, body: text } = classifyRequest.parse(body);
          const said = `${subject}\n${text}`;
          const category = WORDS.find(([, words]) => words.test(said))?.[0] ?? "general";
          const urgency = /urgent|immediately|right now|asap/i.test(said) ? "high" : "medium";
          const sentiment = /angry|terrible|unacceptable|worst/i.test(said) ? "negative" : "neutral";
          return { body: { category, urgency, sentiment, confidence: category === "general" ? 0.55 : 0.92 } };
        },
      },
      {
        method: "POST",
        path: "/route",
        request: routeRequest,
        answer: ({ body }) => {
          const { category } = routeRequest.parse(body);
          if (routing === "ids") return { body: { group_id: GROUP_IDS[category] ?? null, admin_id: null } };
          return { body: { team: category, agent: null, reason: `Questions about ${category} go to the ${category} team` } };
        },
      },
      {
        method: "GET",
        path: "/rules",
        request: null,
        answer: () => ({ body: { rules: WORDS.map(([category]) => ({ category, team: category })) } }),
      },
    ],
  };
}
