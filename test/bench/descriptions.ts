/**
 * What a category's description in the settings would tell the built-in engine: the sandbox's past, whose words it was not made
 * by, against the team people chose; with the nearness of a message to each description as a prior of several weights, and by
 * the descriptions alone. The older four fifths choose, the newest fifth is apart.
 */
import { startEmbedder } from "../../src/ai/builtin/embedder/start-embedder.js";
import { EMBEDDED_CHARACTERS } from "../../src/ai/builtin/embedder/embedder.js";
import { createReader } from "../../src/ai/builtin/reading/analyze-message.js";
import { SANDBOX_SETTINGS } from "../../src/compose/intercom.js";
import { mappedRoute } from "../../src/domain/category-rules.js";
import { DEFAULT_SETTINGS } from "../../src/domain/settings.js";
import { matchTeam } from "../../src/domain/team-match.js";
import { TEAM_BY_CATEGORY } from "../../src/domain/triage-words.js";
import { BILLING, SHIPPING, SUPPORT, TECHNICAL } from "../../src/sandbox/seed/names.js";
import { writtenPast, type ScriptedConversation } from "../../src/sandbox/seed/past.js";
import { print } from "./support/report.js";

/** As an admin would write them, before anything was measured. */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  billing:
    "Invoices, payments, charges, subscriptions and receipts: a wrong or double charge, a failed card, a copy of an invoice",
  refund: "Money back: a return that was sent, a refund that has not arrived, a cancelled order that was paid",
  technical: "The app or website does not work: error messages, crashes, something that does not load or cannot be connected",
  account: "Signing in and the customer's own data: password, e-mail address, profile, closing an account",
  shipping: "Parcels on their way: where it is, when it comes, lost, late, damaged, another address for the delivery",
  order: "Placing and changing an order: stock, sizes, adding or cancelling an item, a discount code",
  feedback: "Praise, complaints and wishes that ask for nothing",
  general: "Everything else: opening hours, how something works, a question before buying",
};
const WEIGHTS = [0, 1, 2, 4, 8, 16, 32] as const;
const NEWEST = 0.2;

const SETTINGS = { ...DEFAULT_SETTINGS, ...SANDBOX_SETTINGS };
const TEAMS = [
  { id: SUPPORT, name: "Support" },
  { id: BILLING, name: "Billing" },
  { id: TECHNICAL, name: "Technical" },
  { id: SHIPPING, name: "Shipping" },
];

function openingOf({ text, turns }: ScriptedConversation): string {
  const words = [text];
  for (const turn of turns) {
    if (turn.kind === "customer") words.push(turn.text);
    else if (turn.kind === "teammate" || turn.kind === "fin" || turn.kind === "fin-hands-over") break;
  }
  return words.join("\n\n");
}

const teamOfPast = ({ turns }: ScriptedConversation) =>
  turns.reduce<string | null>((team, turn) => (turn.kind === "assign-team" ? turn.teamId : team), null);

function teamOfCategory(category: string): string | null {
  const team = TEAM_BY_CATEGORY.get(category) ?? null;
  const match = matchTeam(mappedRoute(team, category, SETTINGS) ?? team, TEAMS, SETTINGS);
  return match.found ? match.id : null;
}

const embedder = startEmbedder({ onFailure: (reason) => process.stderr.write(`${reason}\n`) });
const reader = createReader({ embedder });
const names = Object.keys(DESCRIPTIONS);
const embed = async (text: string) => (await embedder.embed([text.slice(0, EMBEDDED_CHARACTERS)]))?.[0];
const described = await Promise.all(names.map((name) => embed(DESCRIPTIONS[name] ?? "")));

function cosine(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let [product, squares, others] = [0, 0, 0];
  for (let at = 0; at < one.length; at += 1) {
    const [left, right] = [one[at] ?? 0, other[at] ?? 0];
    product += left * right;
    squares += left * left;
    others += right * right;
  }
  return product / Math.sqrt(squares * others || 1);
}

const rows: { readonly team: string | null; readonly chances: readonly number[]; readonly near: readonly number[] }[] = [];
for (const past of writtenPast(Date.now() / 1000)) {
  const text = openingOf(past);
  const { category } = await reader.read(text, "bench");
  const vector = await embed(text);
  if (vector === undefined) throw new Error("The sentence encoder is missing");
  rows.push({
    team: teamOfPast(past),
    chances: names.map((name) => category.get(name) ?? 0),
    near: described.map((each) => (each === undefined ? 0 : cosine(each, vector))),
  });
}
await embedder.close();

const labelled = rows.filter(({ team }) => team !== null);
const older = labelled.slice(0, Math.floor(labelled.length * (1 - NEWEST)));
const newest = labelled.slice(older.length);

function agreed(some: typeof rows, score: (row: (typeof rows)[number], index: number) => number): string {
  const right = some.filter((row) => {
    const scores = names.map((_, index) => score(row, index));
    return teamOfCategory(names[scores.indexOf(Math.max(...scores))] ?? "") === row.team;
  }).length;
  return `${right} of ${some.length} (${(right / some.length).toFixed(3)})`;
}

print("The team people chose, sandbox's past, no threshold", [
  ...WEIGHTS.map((weight) => {
    const score = ({ chances, near }: (typeof rows)[number], index: number) =>
      Math.log((chances[index] ?? 0) + 1e-6) + weight * (near[index] ?? 0);
    return {
      descriptions: weight === 0 ? "not used" : `prior, weight ${weight}`,
      older: agreed(older, score),
      newest: agreed(newest, score),
    };
  }),
  {
    descriptions: "alone",
    older: agreed(older, ({ near }, index) => near[index] ?? 0),
    newest: agreed(newest, ({ near }, index) => near[index] ?? 0),
  },
]);
