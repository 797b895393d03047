import type { Connection } from "../../api/event-stream.js";
import { texts } from "./texts.js";

interface InboxProblemProps {
  readonly connection: Connection;
  /** Why the latest look at the inbox failed, or null. */
  readonly problem: string | null;
}

/** Said while what is shown may not be the latest. */
export function InboxProblem({ connection, problem }: InboxProblemProps) {
  return (
    <p class="inbox-trouble" role="status">
      {connection === "lost" ? texts.connectionLost : problem === null ? "" : texts.stale(problem)}
    </p>
  );
}
