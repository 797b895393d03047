import type { InboxOverview } from "../../../sandbox/inbox-api.js";
import type { Connection } from "../../api/event-stream.js";
import { Mark } from "../../parts/mark.js";
import { SkipLink } from "../../parts/skip-link.js";
import { texts as pageTexts } from "../../texts.js";
import { texts } from "./texts.js";
import { InboxProblem } from "./inbox-trouble.js";

interface TopBarProps {
  readonly overview: InboxOverview;
  readonly connection: Connection;
  /** Why the latest look at the inbox failed, or null. */
  readonly problem: string | null;
}

export function TopBar({ overview, connection, problem }: TopBarProps) {
  return (
    <header class="top-bar">
      <SkipLink />
      <h1>
        <Mark />
        {pageTexts.product}
      </h1>
      <span class="badge">{pageTexts.sandbox}</span>
      <InboxProblem connection={connection} problem={problem} />
      <p class="top-bar-you">{texts.you(overview.viewer.name, overview.workspace.name)}</p>
    </header>
  );
}
