/**
 * Levels that are earned, on made-up categories whose true agreement is known: how often a year of weekly looks promotes one
 * wrongly, how long it takes where it is right, and how soon a level is lowered after a drop. No engine, no database; seeded
 * (`SEED=7`, `RUNS=4000`). What is assumed of people: `HABITS` in support/made-up-workspaces.ts.
 */
import { TARGET_AGREEMENT } from "../../src/domain/proof/advice.js";
import { createRandom, daysToLower, HABITS, WEEKS, promote, promotedShare } from "./support/made-up-workspaces.js";
import { percentile, print } from "./support/report.js";

const SEED = Number(process.env["SEED"] ?? 7);
const RUNS = Number(process.env["RUNS"] ?? 4_000);
const MONTHLY = [50, 300, 2_000] as const;
/** A workspace's largest category, and a small one. */
const SHARES = [0.35, 0.08] as const;
const BACKTEST = 500;
/** How many past conversations tell what people decided. */
const WITH_TRUTH = 0.6;

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
const daysShown = (days: number) => (Number.isFinite(days) ? days.toFixed(0) : "over a year");
let seed = SEED;

print(
  `Promoted within a year of weekly looks, target ${TARGET_AGREEMENT}; largest category of workspaces with 50, 300 and 2,000 conversations a month`,
  [-0.03, -0.02, -0.01, 0, 0.02].map((off) => {
    const truth = TARGET_AGREEMENT + off;
    const found = MONTHLY.map((monthly) => promotedShare({ monthly: monthly * SHARES[0], truth }, RUNS, (seed += 1)));
    const column = (rule: "advice" | "plain") => found.map((each) => percent(each[rule])).join(", ");
    return { "true agreement": truth.toFixed(2), "the advice": column("advice"), "plain weekly Wilson": column("plain") };
  }),
);

const promotions = MONTHLY.flatMap((monthly) =>
  SHARES.map((share) => {
    const cells = [0.92, 0.95, 0.98].flatMap((truth) =>
      [0, Math.round(BACKTEST * share * WITH_TRUTH)].map((before): [string, string] => {
        const random = createRandom((seed += 1));
        const weeks = Array.from({ length: RUNS / 8 }, () => promote({ monthly: monthly * share, truth, before }, random).advice);
        const promoted = weeks.filter((week) => week !== null);
        const often = promoted.length / weeks.length;
        const name = `${truth}${before === 0 ? "" : " + backtest"}`;
        const median = percentile(
          weeks.map((week) => week ?? Number.POSITIVE_INFINITY),
          0.5,
        );
        return [name, Number.isFinite(median) ? `${median}` : `- (${percent(often)})`];
      }),
    );
    return { "a month": monthly, "share of the category": percent(share), ...Object.fromEntries(cells) };
  }),
);
print(`Weeks to promotion, median; "-": less than half within ${WEEKS} weeks`, promotions);

const DROP_AT = 26;
const drops = MONTHLY.map((monthly) => {
  const cells = [0.8, 0.7].map((to): [string, string] => {
    const random = createRandom((seed += 1));
    const runs = Array.from({ length: RUNS / 20 }, () =>
      daysToLower({ monthly: monthly * SHARES[0], truth: 0.95, at: DROP_AT, to }, DROP_AT + WEEKS, random),
    ).filter((days) => days === null || days > 0);
    const days = runs.map((each) => each ?? Number.POSITIVE_INFINITY);
    return [`days after a drop to ${to}, median and 9 of 10`, [0.5, 0.9].map((at) => daysShown(percentile(days, at))).join(", ")];
  });
  const wrongly = [0.98, 0.95, 0.92].map((truth): [string, string] => {
    const random = createRandom((seed += 1));
    const runs = Array.from({ length: RUNS / 20 }, () =>
      daysToLower({ monthly: monthly * SHARES[0], truth, at: WEEKS * 2, to: truth }, WEEKS, random),
    );
    return [`lowered in a year at ${truth}`, percent(runs.filter((days) => days !== null).length / runs.length)];
  });
  return { "a month": monthly, ...Object.fromEntries([...cells, ...wrongly]) };
});
print(
  `Lowered after a drop from .95, largest category; ${percent(HABITS.corrected)} of what is wrong is corrected, ${percent(HABITS.checked)} checked blindly`,
  drops,
);
