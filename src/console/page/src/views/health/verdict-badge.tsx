import type { Verdict } from "../../../../api/health.js";
import { Badge } from "../../parts/badge.js";
import type { Tone } from "../../parts/tone.js";
import { texts } from "./texts.js";

const TONES: Readonly<Record<Verdict, Tone>> = { good: "good", attention: "notice", bad: "fault", unknown: "neutral" };

export function VerdictBadge({ verdict }: { verdict: Verdict }) {
  return <Badge tone={TONES[verdict]}>{texts.verdicts[verdict]}</Badge>;
}
