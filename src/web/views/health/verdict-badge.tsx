import type { HealthLevel } from "../../../console/api/health.js";
import { Badge } from "../../parts/badge.js";
import type { Tone } from "../../parts/tone.js";
import { texts } from "./texts.js";

const TONES: Readonly<Record<HealthLevel, Tone>> = { good: "good", attention: "notice", bad: "fault", unknown: "neutral" };

export function HealthBadge({ level }: { level: HealthLevel }) {
  return <Badge tone={TONES[level]}>{texts.levels[level]}</Badge>;
}
