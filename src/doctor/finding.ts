/** Makes the findings that checks give: good, worth knowing, or failing. */
import type { Finding } from "../domain/finding.js";

export { type Finding, findingSchema } from "../domain/finding.js";

/** A cause and its remedy, as the texts have them. */
export interface FindingText {
  readonly says: string;
  readonly remedy: string;
}

export const good = (check: string, says: string, about: string | null = null): Finding => ({
  check,
  about,
  level: "good",
  says,
  remedy: null,
});

export const notice = (check: string, findingText: FindingText, about: string | null = null): Finding => ({
  check,
  about,
  level: "notice",
  ...findingText,
});

export const failure = (check: string, findingText: FindingText, about: string | null = null): Finding => ({
  check,
  about,
  level: "fault",
  ...findingText,
});
