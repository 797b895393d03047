/** The chosen view, whose code is in a file of its own that is fetched when the view is first chosen. */
import type { ComponentType } from "preact";
import { Lazy } from "../../parts/lazy-view.js";
import { ContentMain, PageHeading } from "../../parts/page-layout.js";
import { usePageTitle } from "../../router/focus.js";
import { addressOf, type Area } from "../../router/route.js";
import { pageTexts } from "../../texts.js";
import type { ConsoleViewProps } from "../console-view-props.js";
import { LazyInbox } from "../inbox/lazy-inbox.js";
import type { NavItem } from "./navigation.js";

type Load = () => Promise<ComponentType<ConsoleViewProps>>;

const CONSOLE_VIEWS: Readonly<Record<Area, Load>> = {
  "set-up": async () => (await import("../set-up/set-up-view.js")).SetUpView,
  try: async () => (await import("../playground/playground-view.js")).PlaygroundView,
  activity: async () => (await import("../activity/activity-view.js")).ActivityView,
  analytics: async () => (await import("../analytics/analytics-view.js")).AnalyticsView,
  proof: async () => (await import("../proof/proof-view.js")).ProofView,
  knowledge: async () => (await import("../knowledge/knowledge-view.js")).KnowledgeView,
  "given-up": async () => (await import("../dead-letters/dead-letters-view.js")).DeadLettersView,
  settings: async () => (await import("../settings/settings-view.js")).SettingsView,
  health: async () => (await import("../health/health-view.js")).HealthView,
};

interface NavOutletProps {
  readonly item: NavItem | null;
  readonly given: ConsoleViewProps;
  readonly sandboxBase: string;
}

/** The chosen view. */
export function NavOutlet({ item, given, sandboxBase }: NavOutletProps) {
  if (item === null) return <Nowhere />;
  if (item === "inbox") return <LazyInbox base={sandboxBase} framed />;
  return <ConsoleView key={item} item={item} given={given} />;
}

function ConsoleView({ item, given }: { item: Exclude<NavItem, "inbox">; given: ConsoleViewProps }) {
  const title = pageTexts.frame.navItems[item];
  usePageTitle(title);
  return (
    <Lazy name={item} title={title} load={CONSOLE_VIEWS[item]}>
      {(View) => (
        <ContentMain>
          <View {...given} />
        </ContentMain>
      )}
    </Lazy>
  );
}

function Nowhere() {
  usePageTitle(pageTexts.frame.nowhere);
  return (
    <ContentMain>
      <PageHeading title={pageTexts.frame.nowhere} lead={pageTexts.frame.nowhereWhy} />
      <p>
        <a class="button" href={addressOf({ at: "inbox" })}>
          {pageTexts.frame.home}
        </a>
      </p>
    </ContentMain>
  );
}
