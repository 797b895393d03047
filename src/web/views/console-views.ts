/** Each view's code, in a file of its own that is fetched when the view is first chosen. */
import type { ComponentType } from "preact";
import type { Area } from "../router/route.js";
import type { ConsoleViewProps } from "./console-view-props.js";

type Load = () => Promise<ComponentType<ConsoleViewProps>>;

export const CONSOLE_VIEWS: Readonly<Record<Area, Load>> = {
  "set-up": async () => (await import("./set-up/set-up-view.js")).SetUpView,
  try: async () => (await import("./playground/playground-view.js")).PlaygroundView,
  activity: async () => (await import("./activity/activity-view.js")).ActivityView,
  analytics: async () => (await import("./analytics/analytics-view.js")).AnalyticsView,
  proof: async () => (await import("./proof/proof-view.js")).ProofView,
  knowledge: async () => (await import("./knowledge/knowledge-view.js")).KnowledgeView,
  "given-up": async () => (await import("./dead-letters/dead-letters-view.js")).DeadLettersView,
  settings: async () => (await import("./settings/settings-view.js")).SettingsView,
  health: async () => (await import("./health/health-view.js")).HealthView,
};
