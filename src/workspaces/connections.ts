import type { Settings } from "../domain/settings.js";
import type { IntercomApi } from "../intercom/api.js";

/** One connected workspace, ready to be worked on. */
export interface Connection {
  readonly workspaceId: string;
  readonly api: IntercomApi;
  /** The teammate our notes, tags and assignments are made as. */
  readonly adminId: string;
  /** IANA name. */
  readonly timezone: string;
  readonly settings: Settings;
}

export type Opened =
  { readonly open: true; readonly connection: Connection } | { readonly open: false; readonly because: string };

/** The workspaces this process may work on. */
export interface Connections {
  /**
   * @throws OutsideError (later) while a private app's workspace could not be asked for its id yet.
   */
  open(workspaceId: string): Promise<Opened>;
  /** The workspaces that are connected now. */
  list(): Promise<readonly string[]>;
}
