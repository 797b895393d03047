/** The chosen view, whose code is fetched when it is first chosen. */
import { Lazy } from "../../parts/lazy-view.js";
import { ContentMain, PageHeading } from "../../parts/page-layout.js";
import { usePageTitle } from "../../router/focus.js";
import { addressOf } from "../../router/route.js";
import { pageTexts } from "../../texts.js";
import type { ConsoleViewProps } from "../console-view-props.js";
import { CONSOLE_VIEWS } from "../console-views.js";
import { LazyInbox } from "../inbox/lazy-inbox.js";
import type { NavItem } from "./navigation.js";

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
