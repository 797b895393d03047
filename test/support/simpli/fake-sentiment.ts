import type { FakeAnswer, FakeService, ReceivedRequest } from "./fake-service.js";
import { analyzeRequest } from "./requests.js";

interface TimelineEntry {
  readonly timestamp: string;
  readonly score: number;
  readonly label: string;
  readonly source: string;
}

const BAD = /\b(angry|terrible|worst|unacceptable|broken|furious|cancel|lawyer|useless|late|hate|frustrated|never)\b/gi;
const GOOD = /\b(thanks|thank you|great|love|perfect|awesome|happy|solved)\b/gi;

/** Keyword scoring, a timeline that doubles with every repeated call, and a trend the wrong way round: as the real one. */
export function createFakeSentiment(): FakeService {
  const timelines = new Map<string, TimelineEntry[]>();
  const alerts: unknown[] = [];
  return {
    title: "Simpli Sentiment",
    version: "0.1.0",
    operations: [
      { method: "POST", path: "/analyze", request: analyzeRequest, answer: analyze },
      { method: "GET", path: "/customers/:customerId/sentiment", request: null, answer: history },
      { method: "GET", path: "/alerts", request: null, answer: () => ({ body: alerts }) },
      {
        method: "GET",
        path: "/usage",
        request: null,
        answer: () => ({ body: { models: {}, total_cost: "0", total_tokens: 0 } }),
      },
    ],
  };

  function analyze({ body }: ReceivedRequest): FakeAnswer {
    const { customer_id: customerId, text, channel } = analyzeRequest.parse(body);
    const bad = text.match(BAD) ?? [];
    const good = text.match(GOOD) ?? [];
    const score = Math.max(-1, Math.min(1, Math.round((good.length - bad.length) * 45) / 100));
    const label = score >= 0.3 ? "positive" : score <= -0.3 ? "negative" : "neutral";
    const risk = Math.min(1, bad.length * 0.3);
    const timeline = timelines.get(customerId) ?? [];
    timelines.set(customerId, [...timeline, { timestamp: new Date().toISOString(), score, label, source: channel ?? "api" }]);
    if (risk >= 0.5)
      alerts.push({
        id: crypto.randomUUID(),
        customer_id: customerId,
        severity: risk >= 0.75 ? "high" : "medium",
        reason: `risk ${risk}`,
      });
    return { body: { score, label, escalation_risk: risk, triggers: bad.map((word) => word.toLowerCase()) } };
  }

  function history({ path, query }: ReceivedRequest): FakeAnswer {
    const customerId = decodeURIComponent(path.split("/").at(-2) ?? "");
    if (!/^[A-Za-z0-9][A-Za-z0-9\-_]{0,63}$/.test(customerId)) return { status: 400, body: { detail: "Invalid customer_id" } };
    const all = timelines.get(customerId) ?? [];
    const offset = Number(query["offset"] ?? 0);
    const timeline = all.slice(offset, offset + Number(query["limit"] ?? 50));
    const [latest, recent] = [all.at(-1)?.score ?? 0, all.slice(-3)];
    const mean = recent.reduce((sum, { score }) => sum + score, 0) / Math.max(recent.length, 1);
    const trend = all.length < 2 || mean === latest ? "stable" : mean > latest ? "improving" : "declining";
    return { body: { customer_id: customerId, current_score: latest, trend, timeline } };
  }
}
