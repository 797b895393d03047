/** The tables of `migrations/`, as Kysely types them. Times: `timestamptz` is a Date, `bigint` is unix seconds. */
import type { ColumnType } from "kysely";
import type { Attribution, Classification, DraftFindings, QaDimension, SentimentLabel, Source } from "../../domain/answers.js";
import type { FittingMacros } from "../../domain/macros.js";
import type { DatedBriefLine } from "../../domain/brief.js";
import type { CustomerFacts } from "../../domain/customer-facts.js";
import type { Conversation } from "../../domain/conversation.js";
import type {
  BacktestLineRow,
  BacktestRow,
  BlindCheckRow,
  DecisionRow,
  LabelRow,
  LabelWeekRow,
  HouseStyleRow,
  PrecedentRow,
  ProposalRow,
  SidebarOpeningRow,
} from "./proof-tables.js";
import type { AlertRow, AlertSettingsRow, FactsKeyRow } from "./alert-tables.js";
import type { Defaulted, Json, MaybeJson } from "./values.js";

export interface WorkspaceRow {
  id: string;
  name: string | null;
  region: string;
  timezone: string;
  admin_id: string;
  token_sealed: string | null;
  settings: ColumnType<Record<string, unknown>, string | undefined, string>;
  connected_at: Date;
  disconnected_at: Date | null;
}

interface NotificationRow {
  workspace_id: string;
  id: string;
  topic: string;
  conversation_id: string | null;
  event_at: number;
  received_at: Date;
  /** What earlier releases kept of the payload. Nobody writes it any more, and it goes with the release after this. */
  body: string | null;
  body_hash: string | null;
}

interface ConversationRow {
  workspace_id: string;
  id: string;
  snapshot: MaybeJson<Conversation>;
  /** When the read that gave the snapshot began. */
  read_at: Date | null;
  updated_at: Defaulted<number>;
  last_customer_message_id: string | null;
  deleted_at: Date | null;
  touched_at: Date;
}

export interface ClassificationRow {
  workspace_id: string;
  conversation_id: string;
  category: string;
  urgency: string | null;
  sentiment: string | null;
  confidence: number | null;
  alternatives: Json<Classification["alternatives"][number][]>;
  reason: string | null;
  team: string | null;
  route_reason: string | null;
  outcome: string;
  needs_review: boolean;
  engine: Json<Attribution>;
  corrected_by: string | null;
  decided_at: number;
  /** The decision it is from: the opening, or the message with which the subject changed. */
  cause: Defaulted<string>;
  /** The category before the subject changed for the first time. */
  opened_as: string | null;
}

export interface SentimentRow {
  workspace_id: string;
  conversation_id: string;
  message_id: string;
  contact_id: string | null;
  label: SentimentLabel;
  score: number | null;
  risk: number | null;
  confidence: number | null;
  triggers: Json<string[]>;
  excerpt: string;
  engine: Json<Attribution>;
  message_at: number;
  analyzed_at: number;
}

export type StoredDraftState = "live" | "superseded" | "sent" | "noted";

export interface DraftRow {
  id: string;
  workspace_id: string;
  conversation_id: string;
  answers_message_id: string;
  engine_draft_id: string | null;
  text: string;
  confidence: number | null;
  sources: Json<Source[]>;
  style: string;
  language: string | null;
  abstained: string | null;
  findings: Json<DraftFindings> | null;
  engine: Json<Attribution>;
  state: StoredDraftState;
  settled_by: string | null;
  settled_text: string | null;
  outcome: string | null;
  similarity: number | null;
  thumbs: "up" | "down" | null;
  drafted_at: number;
  settled_at: number | null;
  /** When it was reported to the engine what became of it. */
  feedback_at: number | null;
}

export interface BriefRow {
  workspace_id: string;
  conversation_id: string;
  /** The newest customer message that it knows of. */
  answers_message_id: string;
  lines: Json<DatedBriefLine[]>;
  engine: Json<Attribution>;
  written_at: number;
}

interface LookupRow {
  workspace_id: string;
  conversation_id: string;
  about: string;
  asked_at: Date;
  found: MaybeJson<CustomerFacts | FittingMacros>;
  found_at: Date | null;
}

export interface EvaluationRow {
  workspace_id: string;
  conversation_id: string;
  closing_id: string;
  agent_id: string | null;
  agent_name: string | null;
  overall: number;
  dimensions: Json<QaDimension[]>;
  coaching_notes: Json<string[]>;
  engine: Json<Attribution>;
  verdict: MaybeJson<{ agreed: boolean; by: string; reason: string | null }>;
  evaluated_at: number;
}

/** How far an automation is with one conversation, as the sidebar shows it. */
export interface AutomationStatusRow {
  workspace_id: string;
  conversation_id: string;
  automation: string;
  standing: "working" | "done" | "withheld" | "failing" | "failed";
  detail: string | null;
  /** Epoch milliseconds. */
  since: number;
}

export const EFFECT_STATES = ["intended", "done", "refused", "undone", "suggested"] as const;
export type EffectState = (typeof EFFECT_STATES)[number];

export interface EffectRow {
  id: string;
  workspace_id: string;
  conversation_id: string;
  key: string;
  kind: string;
  automation: string;
  wanted: Json<Record<string, unknown>>;
  why: string;
  before: MaybeJson<Record<string, unknown>>;
  result: MaybeJson<Record<string, unknown>>;
  state: EffectState;
  failure: string | null;
  intended_at: Date;
  settled_at: Date | null;
}

/** Something a teammate asked for by a click. Its key makes a double click one action. */
export interface ActionRow {
  id: string;
  workspace_id: string;
  conversation_id: string;
  key: string;
  kind: string;
  teammate_id: string;
  teammate_name: string;
  input: Json<Record<string, unknown>>;
  state: "pending" | "done" | "refused";
  message: string | null;
  requested_at: Date;
  settled_at: Date | null;
}

interface TagRow {
  workspace_id: string;
  name: string;
  id: string;
}

interface ContactAttributeRow {
  workspace_id: string;
  name: string;
}

interface ContactSentimentRow {
  workspace_id: string;
  contact_id: string;
  message_at: number;
  label: string;
  risk: number | null;
}

export interface CorrectionRow {
  id: string;
  workspace_id: string;
  conversation_id: string;
  text: string;
  was_category: string | null;
  was_urgency: string | null;
  category: string;
  urgency: string | null;
  teammate_id: string;
  corrected_at: number;
}

interface ArticleRow {
  workspace_id: string;
  id: string;
  title: string;
  content: string;
  url: string | null;
  tags: Json<string[]>;
  language: string | null;
  hash: string;
  updated_at: number;
  external_id: string | null;
  /** The hash last handed to the knowledge service; differs while one is due. */
  sent_hash: string | null;
  missing_since: Date | null;
  seen_at: Date;
  called_wrong: Defaulted<number>;
  /** For teammates alone. */
  internal: Defaulted<boolean>;
}

interface UnansweredRow {
  workspace_id: string;
  conversation_id: string;
  query: string;
  asked_at: number;
}

export interface DeadLetterRow {
  id: string;
  workspace_id: string;
  conversation_id: string | null;
  job: string;
  payload: Json<Record<string, unknown>>;
  reason: string;
  /** `Cure`, for what is put back by itself. */
  cure: string | null;
  attempts: number;
  first_failed_at: Date | null;
  died_at: Date;
  replayed_at: Date | null;
}

interface LeaseRow {
  workspace_id: string;
  conversation_id: string;
  holder: string;
  expires_at: Date;
}

interface BudgetRow {
  workspace_id: string;
  state: Json<Record<string, unknown>>;
}

interface WatermarkRow {
  workspace_id: string;
  name: string;
  at: number;
  detail: MaybeJson<Record<string, unknown>>;
}

export interface Tables {
  workspaces: WorkspaceRow;
  notifications: NotificationRow;
  conversations: ConversationRow;
  classifications: ClassificationRow;
  moods: SentimentRow;
  drafts: DraftRow;
  briefs: BriefRow;
  lookups: LookupRow;
  evaluations: EvaluationRow;
  standings: AutomationStatusRow;
  effects: EffectRow;
  actions: ActionRow;
  tags: TagRow;
  contact_attributes: ContactAttributeRow;
  contact_moods: ContactSentimentRow;
  merged_contacts: MergedContactRow;
  decisions: DecisionRow;
  labels: LabelRow;
  sidebar_openings: SidebarOpeningRow;
  blind_checks: BlindCheckRow;
  label_weeks: LabelWeekRow;
  proposals: ProposalRow;
  corrections: CorrectionRow;
  articles: ArticleRow;
  unanswered: UnansweredRow;
  dead_letters: DeadLetterRow;
  leases: LeaseRow;
  budgets: BudgetRow;
  watermarks: WatermarkRow;
  install_states: InstallStateRow;
  sessions: SessionRow;
  setting_changes: SettingChangeRow;
  service_hours: ServiceHourRow;
  knowledge_gaps: KnowledgeGapRow;
  backtests: BacktestRow;
  backtest_lines: BacktestLineRow;
  facts_keys: FactsKeyRow;
  alert_settings: AlertSettingsRow;
  alerts: AlertRow;
  precedents: PrecedentRow;
  house_styles: HouseStyleRow;
}

interface MergedContactRow {
  workspace_id: string;
  id: string;
  into_id: string;
  merged_at: Date;
}

export interface InstallStateRow {
  state_hash: string;
  browser_hash: string;
  expires_at: Date;
  purpose: Defaulted<"install" | "sign-in">;
}

interface SessionRow {
  id_hash: string;
  data: Json<Record<string, unknown>>;
  expires_at: Date;
}

export interface SettingChangeRow {
  id: string;
  workspace_id: string;
  /** The name of whoever changed it, and the teammate's id where there is one. */
  changed_by: string;
  teammate_id: string | null;
  changed_at: Date;
  /** What was and what is now, by the setting's path. */
  changes: Json<{ setting: string; before: unknown; after: unknown }[]>;
}

/** How often a service answered within so many milliseconds, and how often it failed, in one hour. */
export interface ServiceHourRow {
  workspace_id: string;
  contract: string;
  engine: string;
  /** Unix seconds of the hour's beginning. */
  hour: number;
  within_ms: number;
  calls: number;
  failures: number;
}

/** Something customers ask without an article for it; the samples are their words, with what identifies them hidden. */
interface KnowledgeGapRow {
  workspace_id: string;
  /** 0 for what is asked most. */
  place: number;
  topic: string;
  asked: number | null;
  samples: Json<string[]>;
  suggested_title: string | null;
  found_at: number;
}
