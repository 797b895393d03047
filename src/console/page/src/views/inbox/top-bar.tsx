import type { InboxOverview } from "../../../../../sandbox/inbox-api.js";
import type { Connection } from "../../api/event-stream.js";
import { Mark } from "../../parts/mark.js";
import { SkipLink } from "../../parts/skip-link.js";
import { texts as pageTexts } from "../../texts.js";
import { texts } from "./texts.js";
import { InboxTrouble } from "./inbox-trouble.js";

interface TopBarProps {
  readonly overview: InboxOverview;
  readonly connection: Connection;
  /** Why the latest look at the inbox failed, or null. */
  readonly trouble: string | null;
}

export function TopBar({ overview, connection, trouble }: TopBarProps) {
  return (
    <header class="top-bar">
      <SkipLink />
      <h1>
        <Mark />
        {pageTexts.product}
      </h1>
      <span class="badge">{pageTexts.sandbox}</span>
      <InboxTrouble connection={connection} trouble={trouble} />
      <p class="top-bar-you">{texts.you(overview.viewer.name, overview.workspace.name)}</p>
    </header>
  );
}
