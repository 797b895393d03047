import type { Finding } from "../domain/finding.js";

export { type Finding, findingSchema } from "../domain/finding.js";

/** A cause and its remedy, as the texts have them. */
export interface Said {
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

export const notice = (check: string, said: Said, about: string | null = null): Finding => ({
  check,
  about,
  level: "notice",
  ...said,
});

export const fault = (check: string, said: Said, about: string | null = null): Finding => ({
  check,
  about,
  level: "fault",
  ...said,
});
