/** What every view of the console is given. */
import type { Viewer } from "../../console/api/session.js";
import type { AskConsole } from "../api/console-client.js";
import type { SaveDownload } from "../api/save-download.js";

export interface ConsoleViewProps {
  readonly ask: AskConsole;
  readonly save: SaveDownload;
  /** The API's base, for links to downloads. */
  readonly base: string;
  readonly viewer: Viewer;
  /** Whether this viewer may change settings and export. */
  readonly isOwner: boolean;
  readonly mode: "sandbox" | "private" | "oauth";
}
