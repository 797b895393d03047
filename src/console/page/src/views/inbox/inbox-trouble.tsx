import type { Connection } from "../../api/event-stream.js";
import { texts } from "./texts.js";

interface InboxTroubleProps {
  readonly connection: Connection;
  /** Why the latest look at the inbox failed, or null. */
  readonly trouble: string | null;
}

/** Said while what is shown may not be the latest. */
export function InboxTrouble({ connection, trouble }: InboxTroubleProps) {
  return (
    <p class="inbox-trouble" role="status">
      {connection === "lost" ? texts.connectionLost : trouble === null ? "" : texts.stale(trouble)}
    </p>
  );
}
