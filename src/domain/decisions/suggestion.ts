/** Whether triage's suggestion still waits for a teammate's word, and whose word it has. */

/** How a conversation's triage decision stands, as it is stored. */
export interface SuggestedTriage {
  readonly level: string;
  readonly labels: readonly { readonly origin: string; readonly by: { readonly id: string; readonly name: string } | null }[];
  /** Of the changes that follow from it. */
  readonly effectStates: readonly string[];
}

export interface SuggestionAnswer {
  readonly state: "applied" | "rejected" | "corrected";
  /** Null where a correction is older than its label. */
  readonly teammateId: string | null;
  readonly by: string;
}

/** Null for what was not suggested, or was taken back. */
export type Suggestion = { readonly state: "offered" } | SuggestionAnswer | null;

export function suggestionOf(triage: SuggestedTriage | null, correctedBy: string | null): Suggestion {
  if (triage?.level !== "suggest" || wasTakenBack(triage)) return null;
  const answer = answerTo(triage, correctedBy);
  if (answer !== null) return answer;
  const { effectStates } = triage;
  // What Intercom refused changed nothing, so that it can be tried again.
  const waits = effectStates.some((state) => state === "suggested" || state === "refused");
  const begun = effectStates.some((state) => state === "intended" || state === "done" || state === "undone");
  return waits && !begun ? { state: "offered" } : null;
}

/** What a teammate has said to it; the later word of a correction counts. */
export function answerTo({ labels }: SuggestedTriage, correctedBy: string | null): SuggestionAnswer | null {
  const labelled = (origin: string) => labels.find((label) => label.origin === origin);
  if (correctedBy !== null) return { state: "corrected", teammateId: labelled("corrected")?.by?.id ?? null, by: correctedBy };
  for (const state of ["applied", "rejected"] as const) {
    const label = labelled(state);
    if (label !== undefined) return { state, teammateId: label.by?.id ?? null, by: label.by?.name ?? "a teammate" };
  }
  return null;
}

export function wasTakenBack({ labels }: SuggestedTriage): boolean {
  return labels.some(({ origin }) => origin === "undone");
}
