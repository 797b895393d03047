/** Triage's agreement on the sandbox's past comes from what customers wrote: with the teams shuffled it falls to chance. */
import { expect, it } from "vitest";
import { startEmbedder } from "../../src/ai/builtin/embedder/start-embedder.js";
import { SANDBOX_SETTINGS } from "../../src/compose/intercom.js";
import { describedCategories, mappedRoute, thresholdOf } from "../../src/domain/category-rules.js";
import { countReport } from "../../src/domain/proof/count.js";
import type { TriageLine } from "../../src/domain/proof/line.js";
import { DEFAULT_SETTINGS } from "../../src/domain/settings.js";
import { matchTeam } from "../../src/domain/team-match.js";
import { BILLING, SHIPPING, SUPPORT, TECHNICAL } from "../../src/sandbox/seed/names.js";
import { writtenPast, type ScriptedConversation } from "../../src/sandbox/seed/past.js";
import { createRandom } from "../bench/support/made-up-workspaces.js";
import { call, openEngines } from "../unit/ai/builtin/open-engines.js";

const SHUFFLES = 200;
/** Half of the past shows it as well, in half of the encoder's time. */
const READ_EVERY = 2;
const SEED = 7;
const SETTINGS = { ...DEFAULT_SETTINGS, ...SANDBOX_SETTINGS };
const TEAM_NAMES = new Map([
  [SUPPORT, "Support"],
  [BILLING, "Billing"],
  [TECHNICAL, "Technical"],
  [SHIPPING, "Shipping"],
]);
const TEAMS = [...TEAM_NAMES].map(([id, name]) => ({ id, name }));

/** What customers wrote before anybody answered. */
function openingOf({ text, turns }: ScriptedConversation): string {
  const words = [text];
  for (const turn of turns) {
    if (turn.kind === "customer") words.push(turn.text);
    else if (turn.kind === "teammate" || turn.kind === "fin" || turn.kind === "fin-hands-over") break;
  }
  return words.join("\n\n");
}

function finalTeamOf({ turns }: ScriptedConversation): string | null {
  return turns.reduce<string | null>((team, turn) => (turn.kind === "assign-team" ? turn.teamId : team), null);
}

async function triagePast(): Promise<readonly TriageLine[]> {
  const embedder = startEmbedder();
  const { triage } = openEngines({ embedder });
  const lines: TriageLine[] = [];
  for (const past of writtenPast(Date.now() / 1000).filter((_, index) => index % READ_EVERY === 0)) {
    const body = openingOf(past);
    const question = {
      subject: past.subject ?? body.split("\n", 1)[0] ?? "",
      body,
      metadata: {},
      ...describedCategories(SETTINGS),
    };
    const { category, urgency, sentiment, confidence } = await triage.classify(question, call);
    const { team } = await triage.route({ conversationId: "1", category, urgency, sentiment, confidence }, call);
    const match = matchTeam(mappedRoute(team, category, SETTINGS) ?? team, TEAMS, SETTINGS);
    const truth = finalTeamOf(past);
    lines.push({
      ...{ category, confidence, wanted: team, routed: match.found ? match.id : null, truth, team: truth, assignedByUs: false },
      abstained: confidence !== null && confidence < thresholdOf(category, SETTINGS),
    });
  }
  await embedder.close();
  return lines;
}

async function agreementIn(lines: readonly TriageLine[]): Promise<number> {
  const common = { drafts: null, escalation: null, qa: null, rating: null, engines: {}, missing: {} };
  const { triage } = await countReport(
    {
      ...{
        workspace: "w",
        skipped: {},
        truthAs: "team",
        truth: { of: "team" },
        costs: { wrong: 8, hand: 1 },
        settings: SETTINGS,
      },
      ...{ teamNames: TEAM_NAMES, notAsked: {}, seconds: 1, precedents: 0, styles: [] },
      lines: lines.map((triageLine) => ({ ...common, triage: triageLine })),
    },
    () => Promise.resolve(),
  );
  return triage.agreement ?? expect.fail("nothing is labelled");
}

/** Fisher and Yates. */
function shuffled<T>(values: readonly T[], random: () => number): readonly T[] {
  const left = [...values];
  const taken: T[] = [];
  while (left.length > 0) taken.push(...left.splice(Math.floor(random() * left.length), 1));
  return taken;
}

/** How often two agree that know nothing of each other, each choosing its teams as often as it does. */
function chanceIn(lines: readonly TriageLine[]): number {
  const share = (holds: (line: TriageLine) => boolean) => lines.filter(holds).length / lines.length;
  return TEAMS.reduce(
    (sum, { id }) => sum + share((one) => !one.abstained && one.routed === id) * share((one) => one.truth === id),
    0,
  );
}

it("agrees with the teams people chose far more often than with the same teams shuffled", { timeout: 360_000 }, async () => {
  const lines = await triagePast();
  const real = await agreementIn(lines);
  const random = createRandom(SEED);
  const shuffles: number[] = [];
  for (let count = 0; count < SHUFFLES; count += 1) {
    const teams = shuffled(
      lines.map(({ truth }) => truth),
      random,
    );
    shuffles.push(await agreementIn(lines.map((line, index) => ({ ...line, truth: teams[index] ?? null }))));
  }
  const mean = shuffles.reduce((sum, agreement) => sum + agreement, 0) / SHUFFLES;
  expect(mean).toBeCloseTo(chanceIn(lines), 2);
  expect(Math.max(...shuffles)).toBeLessThan(real - 0.2);
});
