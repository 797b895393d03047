/** Everything stored that the automations of one conversation decide by, in one statement. */
import { type Kysely, sql } from "kysely";
import { AUTOMATIONS, type Automation } from "../../domain/settings.js";
import { createRead, type Read } from "../database/read.js";
import { createStatement } from "../database/statement.js";
import type { Tables } from "../database/tables.js";
import { parseUninstall, UNINSTALL_WATERMARK } from "../workspaces/uninstalls.js";
import type { KnownWorkspace } from "../workspaces/workspaces.js";
import type { AutomationStatus } from "./automation-status.js";
import type { StoredClassification } from "./classifications.js";
import { CUSTOMER_WROTE, DRAFT_TOPICS, type KnownConversation, parseSnapshot } from "./conversations.js";
import { deletedContactsRead } from "./deleted-contacts.js";
import { COUNTS_AS_DRAFTED, type StoredDraft } from "./drafts.js";
import { SENTIMENT_ORDER, type StoredSentiment } from "./sentiments.js";

/** An effect that was begun and whose end is not recorded. */
export interface UnresolvedEffect {
  readonly id: string;
  readonly key: string;
  readonly kind: string;
  readonly automation: string;
  readonly wanted: unknown;
  /** What is recorded of its tries. */
  readonly result: unknown;
  /** Epoch milliseconds. */
  readonly intendedAt: number;
}

export interface WorkFacts {
  /** Null where it never installed the app. */
  readonly workspace: KnownWorkspace | null;
  /** Null where it was never read. */
  readonly known: KnownConversation | null;
  readonly classification: StoredClassification | null;
  /** Oldest message first. */
  readonly sentiments: readonly StoredSentiment[];
  readonly statuses: ReadonlyMap<Automation, AutomationStatus>;
  readonly liveDraft: StoredDraft | null;
  /** The newest one where it was added as a note, and no answer has decided yet what became of it. */
  readonly notedDraft: StoredDraft | null;
  /** The messages with a draft that waits, or of which something became. */
  readonly draftedFor: ReadonlySet<string>;
  /** The notification of the newest customer message, and when it came, in epoch milliseconds. */
  readonly newestCustomerEvent: { readonly id: string; readonly receivedAt: number } | null;
  /** When anything was last announced that may change whether a draft is due, in epoch milliseconds; 0 for never. */
  readonly newestRelevantEventAt: number;
  readonly unresolved: readonly UnresolvedEffect[];
  /** When the app last changed what sentiment is decided by (its tag, attributes), in epoch milliseconds; 0 for never. */
  readonly sentimentShownAt: number;
  /** Of the workspace, as `mayBeDeleted` takes them. */
  readonly deletedContacts: readonly string[];
}

interface FactsRow {
  readonly workspace: (Omit<KnownWorkspace, "uninstall"> & { readonly uninstall: unknown }) | null;
  readonly known: KnownConversation | null;
  readonly classification: StoredClassification | null;
  readonly sentiments: readonly StoredSentiment[] | null;
  readonly statuses: readonly (AutomationStatus & { readonly automation: string })[] | null;
  readonly drafts: {
    readonly live: StoredDraft | null;
    readonly noted: StoredDraft | null;
    readonly newestAt: number | null;
    readonly answered: readonly string[] | null;
  };
  readonly newest: { readonly id: string; readonly receivedAt: number } | null;
  readonly relevantAt: number | null;
  readonly unresolved: readonly UnresolvedEffect[] | null;
  readonly sentimentShownAt: number | null;
  readonly deletedContacts: readonly string[] | null;
}

const milliseconds = (column: string) => sql`round(extract(epoch from ${sql.ref(column)}) * 1000)::bigint`;

export function findWorkFacts(db: Kysely<Tables>, workspaceId: string, conversationId: string): Promise<WorkFacts> {
  return workFactsRead(db, workspaceId, conversationId).now();
}

interface About {
  readonly workspaceId: string;
  readonly conversationId: string;
}

const selectFacts = createStatement<About, FactsRow>((parameter) => {
  const [workspaceId, conversationId] = [parameter("workspaceId"), parameter("conversationId")];
  const here = sql`workspace_id = ${workspaceId} and conversation_id = ${conversationId}`;
  return sql<FactsRow>`
    select
      (select json_build_object('id', id, 'region', region, 'timezone', timezone, 'admin_id', admin_id,
          'author_id', author_id, 'writers', writers,
          'token_sealed', token_sealed, 'settings', settings, 'disconnected', disconnected_at is not null,
          'uninstall', (select detail from watermarks where workspace_id = workspaces.id and name = ${UNINSTALL_WATERMARK}))
        from workspaces where id = ${workspaceId}) as workspace,
      (select json_build_object('snapshot', snapshot, 'readAt', ${milliseconds("read_at")}, 'deleted', deleted_at is not null)
        from conversations where workspace_id = ${workspaceId} and id = ${conversationId}) as known,
      (select row_to_json(found) from classifications found where ${here}) as classification,
      (select json_agg(row_to_json(found) order by ${SENTIMENT_ORDER}) from moods found where ${here}) as sentiments,
      (select json_agg(json_build_object('automation', automation, 'status', standing, 'detail', detail))
        from standings where ${here}) as statuses,
      (select json_build_object('live', (json_agg(row_to_json(found)) filter (where state = 'live')) -> 0,
          'noted', (json_agg(row_to_json(found) order by drafted_at desc) filter (where state = 'noted' and outcome is null)) -> 0,
          'newestAt', max(drafted_at),
          'answered', json_agg(answers_message_id) filter (where ${COUNTS_AS_DRAFTED})) from drafts found where ${here}) as drafts,
      (select json_build_object('id', id, 'receivedAt', ${milliseconds("received_at")})
        from notifications where ${here} and topic in (${sql.join(CUSTOMER_WROTE)})
        order by event_at desc, received_at desc limit 1) as newest,
      (select ${sql`max(${milliseconds("received_at")})`}
        from notifications where ${here} and topic in (${sql.join(DRAFT_TOPICS)})) as "relevantAt",
      (select json_agg(json_build_object('id', id, 'key', key, 'kind', kind, 'automation', automation, 'wanted', wanted,
          'result', result, 'intendedAt', ${milliseconds("intended_at")}))
        from effects where ${here} and state = 'intended') as unresolved,
      (select ${sql`max(${milliseconds("settled_at")})`} from effects
        where ${here} and automation = 'sentiment' and kind in ('tag', 'untag', 'conversation-attributes') and state = 'done'
      ) as "sentimentShownAt",
      ${deletedContactsRead(workspaceId)} as "deletedContacts"`;
});

export function workFactsRead(db: Kysely<Tables>, workspaceId: string, conversationId: string): Read<WorkFacts> {
  return createRead(db, selectFacts({ workspaceId, conversationId }), ([row]) => {
    if (row === undefined) throw new Error("A statement without a table gave no row");
    return toFacts(row);
  });
}

function toFacts({ workspace, known, statuses, ...row }: FactsRow): WorkFacts {
  const { live, noted, newestAt, answered } = row.drafts;
  return {
    workspace: workspace === null ? null : { ...workspace, uninstall: parseUninstall(workspace.uninstall) },
    known: known === null ? null : { ...known, snapshot: parseSnapshot(known.snapshot) },
    classification: row.classification,
    sentiments: row.sentiments ?? [],
    statuses: new Map(
      (statuses ?? []).flatMap(({ automation, ...status }) => {
        const name = AUTOMATIONS.find((each) => each === automation);
        return name === undefined ? [] : [[name, status] as const];
      }),
    ),
    liveDraft: live,
    notedDraft: live === null && noted?.drafted_at === newestAt ? noted : null,
    draftedFor: new Set(answered),
    newestCustomerEvent: row.newest,
    newestRelevantEventAt: row.relevantAt ?? 0,
    unresolved: row.unresolved ?? [],
    sentimentShownAt: row.sentimentShownAt ?? 0,
    deletedContacts: row.deletedContacts ?? [],
  };
}
