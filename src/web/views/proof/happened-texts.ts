/** The texts of the section on what happened since the report. */
import type { HappenedView } from "../../../console/api/proof.js";
import { count } from "../../parts/format.js";

export const happenedTexts = {
  title: "Predicted against happened",
  lead: "The report's agreement beside what people have said of triage's decisions since: Apply, Not this and blind checks.",
  since: "Since",
  full: "After about four weeks it says the most.",
  caption: "Predicted and happened, by category",
  columns: {
    category: "Category",
    predicted: "Predicted",
    happened: "Happened",
    corrected: "Corrected",
    assessment: "Together",
  },
  notPredicted: "not in the report",
  noLabels: "no labels yet",
  happened: (share: string, least: string, most: string, agreed: number, labelled: number) =>
    `${share}, between ${least} and ${most} (${count(agreed)} of ${count(labelled)})`,
  assessments: {
    "as-predicted": "as predicted",
    better: "better",
    worse: "worse",
    "too-few": "too few to say",
  } satisfies Record<HappenedView["assessment"], string>,
} as const;
