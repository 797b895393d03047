import { z } from "zod";

/** What one check came to. `notice` is worth reading and no fault. */
export const findingSchema = z.object({
  check: z.string(),
  /** The workspace or service it is about, where there are several. */
  about: z.string().nullable(),
  level: z.enum(["good", "notice", "fault"]),
  says: z.string(),
  /** What to do about it; null where nothing is to be done. */
  remedy: z.string().nullable(),
});
export type Finding = z.infer<typeof findingSchema>;

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
