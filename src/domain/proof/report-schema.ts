/** The report as JSON, for those who read it from a file, the console or a command. */
import { z } from "zod";
import { AUTONOMY } from "../settings.js";
import { learnedStyleSchema } from "./house-style.js";
import type { BacktestReport, ProposedSettings } from "./report.js";

const share = z.number().nullable();
const count = z.number();
const number = z.number().nullable();
const counts = z.record(z.string(), count);

const agreed = z.object({ agreed: count, agreement: z.number() });
const sides = z.object({ without: count, with: count });
const closeness = z.object({ similarity: z.number(), meaning: share, answers: count });

/** A report as `npm run backtest -- --json` prints it. */
export const backtestReportSchema: z.ZodType<BacktestReport> = z.object({
  workspace: z.string(),
  conversations: count,
  skipped: counts,
  engine: z.record(z.string(), z.string()),
  otherEngines: z
    .record(z.string(), z.array(z.object({ engine: z.string(), answers: count, of: count, because: z.string().nullable() })))
    .optional(),
  writes: count,
  seconds: z.number(),
  triage: z.object({
    truth: z.string(),
    labelled: count,
    agreed: count,
    agreement: share,
    lowerBound: share,
    byCategory: z.array(
      z.object({
        category: z.string(),
        cases: count,
        labelled: count,
        agreed: count,
        agreement: share,
        lowerBound: share,
        proposedThreshold: share,
        proposedLevel: z.enum(AUTONOMY),
        worthwhile: z.boolean().optional(),
        curve: z.array(z.object({ threshold: z.number(), coverage: share, agreement: share, lowerBound: share.optional() })),
      }),
    ),
    confusion: z.array(z.object({ said: z.string(), was: z.string(), count })),
    byLanguage: z
      .array(
        z.object({
          language: z.string().nullable(),
          cases: count,
          labelled: count,
          agreed: count,
          agreement: share,
          lowerBound: share,
        }),
      )
      .optional(),
    reassigned: z.object({ cases: count, toFinal: count, toFirst: count, elsewhere: count, undecided: count }).nullish(),
    leftOut: z.object({ truths: count, categories: count }).optional(),
  }),
  drafts: z
    .object({
      compared: count,
      asIs: count,
      lightEdit: count,
      heavyEdit: count,
      other: count,
      withheld: counts,
      beforeFirstReply: count,
      byCategory: z
        .array(
          z.object({
            category: z.string(),
            compared: count,
            asIs: count,
            lightEdit: count,
            heavyEdit: count,
            other: count,
            similarity: share,
            meaning: share,
            withheld: count,
          }),
        )
        .optional(),
    })
    .nullable(),
  escalation: z.object({ bad: count, marked: count, falseAlarms: count, medianLeadMinutes: z.number().nullable() }).nullable(),
  qa: z
    .object({
      scored: count,
      mean: share,
      rated: count,
      correlation: number,
      distribution: z
        .array(z.object({ from: z.number(), to: z.number(), scored: count, rated: count, meanRating: number }))
        .optional(),
    })
    .nullable(),
  cost: z
    .object({
      messages: number,
      secondsPerMessage: number,
      minutesWrong: z.number(),
      minutesByHand: z.number(),
      byHand: number,
      withTriage: number,
      asProposed: number,
      won: number,
      wonAsProposed: number,
    })
    .optional(),
  proposedSettings: z.custom<ProposedSettings>((value) => typeof value === "object" && value !== null),
  precedents: count,
  lessons: z
    .object({
      precedents: z.object({ compared: count, used: count, without: closeness, with: closeness }).nullable(),
      ownTeams: z.object({ labelled: count, without: agreed, with: agreed }).nullable(),
      houseStyle: z
        .object({
          compared: count,
          greeting: sides,
          closing: sides,
          formality: sides.extend({ compared: count }),
          styles: z.array(learnedStyleSchema.extend({ team: z.string().nullable() })),
        })
        .nullish(),
    })
    .optional(),
  withheld: z.record(z.string(), z.string()),
});
