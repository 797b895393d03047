/**
 * A replay of 10,000 stored decisions under other settings, as the settings page asks for it before saving: read, parsed,
 * decided twice, compared. Aims: 2 s, and no turn of the loop over 50 ms. With unchanged settings none may differ.
 */
import { performance } from "node:perf_hooks";
import type { Kysely } from "kysely";
import { compareReplays } from "../../src/domain/decisions/compare-replays.js";
import { type Decision, decisionKey } from "../../src/domain/decisions/decision.js";
import { replayDecision } from "../../src/domain/decisions/replay.js";
import { DEFAULT_SETTINGS, type Settings } from "../../src/domain/settings.js";
import { createSlices } from "../../src/kernel/slices.js";
import { migrate } from "../../src/store/database/migrate.js";
import { openDatabase } from "../../src/store/database/open-database.js";
import type { Tables } from "../../src/store/database/tables.js";
import { writeTogether } from "../../src/store/database/write-together.js";
import { decisionWrite, listReplayable, settingsRevision } from "../../src/store/decisions/decisions.js";
import { saveWorkspace } from "../../src/store/workspaces/workspaces.js";
import { embeddedTarget, type Target, withPostgres } from "./support/places.js";
import { ms, print } from "./support/report.js";

const DECISIONS = 10_000;
const ROUNDS = 3;
const WORKSPACE = "bench";
const CHANGED: Settings = {
  ...DEFAULT_SETTINGS,
  triageThreshold: 0.8,
  escalationFrom: 0.7,
  categoryRules: { billing: { description: "", threshold: 0.6, team: null, levels: { draft: "suggest" } } },
};
const common = { channel: "chat", suggestOnly: false } as const;

/** As the automations would have decided: the four kinds in turn. */
function decisionOf(index: number): Decision {
  const share = (index % 97) / 97;
  const category = DEFAULT_SETTINGS.categories[index % DEFAULT_SETTINGS.categories.length] ?? "general";
  const undecided = ((): Decision => {
    switch (index % 4) {
      case 0:
        return {
          automation: "triage",
          facts: {
            ...{ ...common, state: "open", tags: ["vip", "returning"], teamId: null, teammateId: null },
            route: { wanted: "Billing", mapped: null, match: { found: true, id: "11", name: "Billing" } },
          },
          output: { category, urgency: "high", confidence: share, runnerUp: { category: "general", confidence: share / 2 } },
          did: { level: "apply", addTags: [], removeTags: [], teamId: null, needsReview: false },
        };
      case 1:
        return {
          automation: "sentiment",
          facts: { ...common, escalationTagged: index % 3 === 0 },
          output: { label: "negative", risk: share },
          did: { level: "apply", riskTag: "leave" },
        };
      case 2:
        return {
          automation: "draft",
          facts: { ...common, category },
          output: { draftId: `draft-${index}`, confidence: share, abstained: null },
          did: { level: "apply" },
        };
      default:
        return {
          automation: "qa",
          facts: { ...common, category, agentId: "7", words: index % 200 },
          output: { score: Math.round(share * 100) },
          did: { level: "apply", evaluated: true },
        };
    }
  })();
  const replayed = replayDecision(undecided, DEFAULT_SETTINGS, []);
  return replayed.known ? replayed.decision : undecided;
}

async function fill(db: Kysely<Tables>): Promise<void> {
  await saveWorkspace(
    db,
    { id: WORKSPACE, name: WORKSPACE, region: "us", timezone: "UTC", adminId: "1", tokenSealed: "x" },
    Date.now(),
  );
  const revision = settingsRevision(DEFAULT_SETTINGS);
  for (let from = 0; from < DECISIONS; from += 500)
    await db.transaction().execute(async (transaction) => {
      for (let index = from; index < from + 500; index += 1) {
        const decision = decisionOf(index);
        const conversationId = `c${index}`;
        const category = decision.automation === "triage" ? decision.output.category : null;
        const write = decisionWrite(WORKSPACE, {
          ...{ key: decisionKey(decision.automation, conversationId, "opening"), conversationId, category, decision },
          ...{ reason: "", effectKeys: [], cause: "conversation.user.created", settingsRevision: revision },
          ...{
            engine: { engine: "builtin", model: "m", notice: null, masked: 0 },
            decidedAt: new Date(Date.now() - index * 1_000),
          },
        });
        await writeTogether(transaction, [write]);
      }
    });
}

async function replay(db: Kysely<Tables>, to: Settings) {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last - 1);
    last = performance.now();
  }, 1);
  const began = performance.now();
  const decisions = await listReplayable(db, WORKSPACE, Date.now());
  const compared = await compareReplays(decisions, { from: DEFAULT_SETTINGS, to, teams: [] }, 100, createSlices());
  const took = performance.now() - began;
  clearInterval(timer);
  return { ...compared, took, longest };
}

async function measure(name: string, { url, dataDir, remove }: Target) {
  const opened = await openDatabase({ url, dataDir });
  await migrate(opened.kysely);
  await fill(opened.kysely);
  const rows = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const [same, other] = [await replay(opened.kysely, DEFAULT_SETTINGS), await replay(opened.kysely, CHANGED)];
    if (same.changed + same.unknown > 0)
      throw new Error(`${same.changed} decisions differ under the settings they were made under`);
    rows.push({
      database: name,
      decisions: other.decisions,
      "would change": other.changed,
      took: ms(other.took),
      "longest turn": ms(other.longest),
      "unchanged settings": `${same.changed} differ`,
    });
  }
  await opened.close();
  await remove();
  return rows;
}

const rows = await measure("embedded", await embeddedTarget());
await withPostgres(async (fresh) => {
  rows.push(...(await measure("PostgreSQL", await fresh())));
});
print("Replay before saving", rows);
