/** What puts somebody's life at risk where several words say it. */
import { BODY_IN_DANGER } from "./body-in-danger.js";
import { WOULD_RATHER_NOT_BE } from "./children-in-danger.js";
import { FUMES } from "./fumes.js";
import type { Saying } from "./sayings.js";
import { NO_POWER_TO_LIVE_BY } from "./supported-life.js";
import { SHUT_IN } from "./trapped-words.js";

export const TOLD_DANGERS: readonly Saying[] = [
  ...WOULD_RATHER_NOT_BE,
  ...BODY_IN_DANGER,
  ...FUMES,
  ...SHUT_IN,
  ...NO_POWER_TO_LIVE_BY,
];
