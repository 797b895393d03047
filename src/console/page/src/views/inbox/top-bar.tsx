import type { InboxOverview } from "../../../../../sandbox/inbox-api.js";
import type { Connection } from "../../api/event-stream.js";
import { Mark } from "../../parts/mark.js";
import { texts } from "../../texts.js";

interface TopBarProps {
  readonly overview: InboxOverview;
  readonly connection: Connection;
  /** Why the latest look at the inbox failed, or null. */
  readonly trouble: string | null;
}

export function TopBar({ overview, connection, trouble }: TopBarProps) {
  return (
    <header class="top-bar">
      <h1>
        <Mark />
        {texts.product}
      </h1>
      <span class="badge">{texts.sandbox}</span>
      <p class="top-bar-trouble" role="status">
        {connection === "lost" ? texts.connectionLost : trouble === null ? "" : texts.stale(trouble)}
      </p>
      <p class="top-bar-you">{texts.you(overview.viewer.name, overview.workspace.name)}</p>
    </header>
  );
}
