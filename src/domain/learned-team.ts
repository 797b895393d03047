/** The team that triage names and the one that the past teaches, put together. */

export interface LearnedTeam {
  readonly teamId: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** How many conversations it was learned from. */
  readonly examples: number;
}

export interface RoutedTeam {
  /** An Intercom team; null where triage names none that there is. */
  readonly teamId: string | null;
  readonly confidence: number | null;
}

export interface CombinedTeam extends RoutedTeam {
  /** The past's team took the place of triage's. */
  readonly isLearned: boolean;
}

/**
 * Where both name one team, each makes the other surer. Where they do not, the surer one names it, and how sure triage is of
 * the category stays as it was. A service that gives no confidence keeps its own word.
 */
export function combineTeams(routed: RoutedTeam, learned: LearnedTeam | null): CombinedTeam {
  const { teamId, confidence } = routed;
  if (learned === null) return { ...routed, isLearned: false };
  if (teamId === null) return { teamId: learned.teamId, confidence, isLearned: true };
  if (confidence === null) return { ...routed, isLearned: false };
  if (teamId === learned.teamId)
    return { teamId, confidence: hundredths(1 - (1 - confidence) * (1 - learned.confidence)), isLearned: false };
  return learned.confidence > confidence
    ? { teamId: learned.teamId, confidence, isLearned: true }
    : { ...routed, isLearned: false };
}

function hundredths(share: number): number {
  return Math.round(share * 100) / 100;
}

/** Why the past's team took the place of triage's, as a teammate reads it. */
export function learnedTeamReason(examples: number): string {
  return `Learned from the teams that ${examples} past conversations ended with.`;
}
