/** Tokens and their cost, for each workspace and day (UTC), and the limit of a day. Counted in this process. */

export interface Tokens {
  readonly input: number;
  readonly output: number;
}

/** For a million tokens, in whatever currency the operator pays. */
export interface TokenPrices {
  readonly input: number;
  readonly output: number;
}

export interface TokenUse extends Tokens {
  readonly workspaceId: string;
  /** Null where no price was given. */
  readonly cost: number | null;
}

export interface TokenLedgerOptions {
  /** For each workspace; null means none. */
  readonly dailyTokens: number | null;
  readonly prices: TokenPrices | null;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Called after each answer, with what it took. */
  readonly observe?: (use: TokenUse) => void;
  /** Called once a day for each workspace that has used up its tokens, with what all of the day took. */
  readonly onLimit?: (spent: TokenUse) => void;
}

export interface TokenLedger {
  /** Until when the workspace may not ask, in epoch milliseconds; null while it may. */
  limitedUntil(workspaceId: string): number | null;
  record(workspaceId: string, tokens: Tokens): void;
}

const DAY_MS = 86_400_000;
const PRICED_TOKENS = 1_000_000;

export function createTokenLedger({ dailyTokens, prices, now, observe, onLimit }: TokenLedgerOptions): TokenLedger {
  let day = -1;
  const spent = new Map<string, Tokens>();
  const today = () => {
    const current = Math.floor(now() / DAY_MS);
    if (current !== day) spent.clear();
    day = current;
    return spent;
  };
  const isOver = ({ input, output }: Tokens) => dailyTokens !== null && input + output >= dailyTokens;
  const useOf = (workspaceId: string, tokens: Tokens): TokenUse => ({ ...tokens, workspaceId, cost: costOf(tokens, prices) });

  return {
    limitedUntil: (workspaceId) => (isOver(today().get(workspaceId) ?? NONE) ? (day + 1) * DAY_MS : null),
    record(workspaceId, tokens) {
      const before = today().get(workspaceId) ?? NONE;
      const after = { input: before.input + tokens.input, output: before.output + tokens.output };
      spent.set(workspaceId, after);
      observe?.(useOf(workspaceId, tokens));
      if (isOver(after) && !isOver(before)) onLimit?.(useOf(workspaceId, after));
    },
  };
}

const NONE: Tokens = { input: 0, output: 0 };

function costOf({ input, output }: Tokens, prices: TokenPrices | null): number | null {
  return prices === null ? null : (input * prices.input + output * prices.output) / PRICED_TOKENS;
}

/** A token has about four characters in English and fewer elsewhere; used where a server does not tell. */
const CHARACTERS_PER_TOKEN = 3;

export function estimatedTokens(characters: number): number {
  return Math.ceil(characters / CHARACTERS_PER_TOKEN);
}
