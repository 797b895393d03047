/** How loudly something is shown; words beside it say the same, colour alone never does. */
export type Tone = "good" | "notice" | "fault" | "neutral";
