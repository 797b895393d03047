/** The tables of `migrations/`, as Kysely types them. Times: `timestamptz` is a Date, `bigint` is unix seconds. */
import type { BudgetRow, DeadLetterRow, LeaseRow, NotificationRow, WatermarkRow } from "./activity-tables.js";
import type { AlertRow, AlertSettingsRow } from "./alert-tables.js";
import type { ClassificationRow, CorrectionRow, EvaluationRow, SentimentRow } from "./answer-tables.js";
import type { LabelWeekRow, ProposalRow } from "./autonomy-tables.js";
import type { BacktestLineRow, BacktestRow, HouseStyleRow, PrecedentRow } from "./backtest-tables.js";
import type {
  AutomationStatusRow,
  ContactSentimentRow,
  ConversationRow,
  LookupRow,
  DeletedContactRow,
  MergedContactRow,
  PurgedTextRow,
} from "./conversation-tables.js";
import type { BriefRow, DraftRow, ArticleRow, KnowledgeGapRow, UnansweredRow } from "./draft-tables.js";
import type { ActionRow, EffectRow } from "./effect-tables.js";
import type { BlindCheckRow, DecisionRow, LabelRow, SidebarOpeningRow } from "./proof-tables.js";
import type {
  ContactAttributeRow,
  FactsKeyRow,
  InstallStateRow,
  ServiceHourRow,
  SessionRow,
  SettingChangeRow,
  TagRow,
  WorkspaceRow,
} from "./workspace-tables.js";

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
  deleted_contacts: DeletedContactRow;
  purged_texts: PurgedTextRow;
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
