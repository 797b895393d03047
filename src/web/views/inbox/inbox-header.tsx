/** The inbox's header: in the sandbox alone or below the console's, with connection problems. */
import type { InboxOverview } from "../../../sandbox/inbox-api.js";
import type { StreamConnection } from "../../api/event-stream.js";
import { Logo } from "../../parts/badges.js";
import { SkipLink } from "../../parts/page-layout.js";
import { useArrivalFocus } from "../../router/focus.js";
import { pageTexts } from "../../texts.js";
import { inboxViewTexts } from "./texts.js";

interface TopBarProps {
  readonly overview: InboxOverview;
  readonly connection: StreamConnection;
  /** Why the latest look at the inbox failed, or null. */
  readonly problem: string | null;
}

export function TopBar({ overview, connection, problem }: TopBarProps) {
  return (
    <header class="top-bar">
      <SkipLink />
      <h1>
        <Logo />
        {pageTexts.product}
      </h1>
      <span class="badge">{pageTexts.sandbox}</span>
      <InboxProblem connection={connection} problem={problem} />
      <p class="top-bar-you">{inboxViewTexts.you(overview.viewer.name, overview.workspace.name)}</p>
    </header>
  );
}

/** Below the console's header: the view's name for those who hear the page, and problems for everybody. */
export function InboxTitle({ connection, problem }: { connection: StreamConnection; problem: string | null }) {
  const heading = useArrivalFocus();
  return (
    <div class="inbox-title">
      <h1 class="unseen" ref={heading} tabIndex={-1}>
        {pageTexts.frame.navItems.inbox}
      </h1>
      <InboxProblem connection={connection} problem={problem} />
    </div>
  );
}

interface InboxProblemProps {
  readonly connection: StreamConnection;
  /** Why the latest look at the inbox failed, or null. */
  readonly problem: string | null;
}

/** Said while what is shown may not be the latest. */
function InboxProblem({ connection, problem }: InboxProblemProps) {
  return (
    <p class="inbox-problem" role="status">
      {connection === "lost" ? inboxViewTexts.connectionLost : problem === null ? "" : inboxViewTexts.stale(problem)}
    </p>
  );
}
