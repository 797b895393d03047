/** What it means that a workspace is connected, and how one is opened to work on. */
import type { AppWriters, WritingPeriod } from "../domain/conversation.js";
import type { Settings } from "../domain/settings.js";
import type { IntercomApi } from "../intercom/api.js";
import type { KnownWorkspace, StoredWorkspace } from "../store/workspaces/workspaces.js";

/** One connected workspace, ready to be worked on. */
export interface Connection extends AppWriters {
  readonly workspaceId: string;
  readonly api: IntercomApi;
  /** The teammate our notes, tags and assignments are made as. */
  readonly adminId: string;
  /** As whom they were made before. */
  readonly formerWriters: readonly WritingPeriod[];
  /** IANA name. */
  readonly timezone: string;
  readonly settings: Settings;
}

export type Opened =
  | { readonly open: true; readonly connection: Connection }
  | {
      readonly open: false;
      readonly because: string;
      /** It is connected, and no call can be made: there is no token, or no key given opens it. */
      readonly lacksToken?: true;
      /** It is connected, and Intercom is asked again whether it takes the token: within hours it is open or disconnected. */
      readonly paused?: true;
    };

export interface OpenOptions {
  readonly evenIfRefused?: boolean;
  /** As it was just read; asked for where it is not given. */
  readonly stored?: KnownWorkspace | null;
}

/** Why a workspace is not open whose token is refused after a hint that the app was uninstalled. */
export const PAUSED = "Intercom refuses the workspace's token; it is being asked again";

/** Stands for whichever it was, where an event was refused unread. No workspace has this id. */
export const ANY_WORKSPACE = "*";

/** The workspaces this process may work on. */
export interface Connections {
  /**
   * A workspace whose token Intercom refuses since it was said to have uninstalled the app is not open, save for who asks
   * whether it is refused still.
   * @throws OutsideError (later) while a private app's workspace could not be asked for its id yet.
   */
  open(workspaceId: string, options?: OpenOptions): Promise<Opened>;
  /**
   * Asks Intercom again whom the token belongs to, and writes as them from now on.
   * @returns whether that is somebody else than a change which is refused now was made as.
   */
  renewTeammate(workspaceId: string): Promise<boolean>;
  /** Whether a token is there to call Intercom with that can be opened, accepted or not. */
  hasToken(workspace: Pick<StoredWorkspace, "id" | "token_sealed">): boolean;
  /** The workspaces that are connected now. */
  list(): Promise<readonly string[]>;
}
