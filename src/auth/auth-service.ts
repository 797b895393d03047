/** Who has signed in at the console, and how one can: with the token, at Intercom, or on the machine itself. */
import { OutsideError } from "../kernel/errors.js";
import { isSameSecret } from "../kernel/secrets.js";
import { isOwner, parseOwners } from "../domain/owners.js";
import type { Me } from "../intercom/api.js";
import type { StoredWorkspace } from "../store/workspaces/workspaces.js";
import type { Viewer } from "../console/api/session.js";
import { sessionTexts } from "./texts.js";
import type { SignedIn } from "./sessions.js";
import { withinMs } from "../kernel/within-ms.js";

/** How one gets in: not at all, on the machine itself without signing in, by ADMIN_TOKEN, or at Intercom. */
export type WayIn = "closed" | "own-machine" | "token" | "intercom";

/** Whose sign-in it is at this moment. `too-early`: Intercom has not said yet whose token a private app has, and the store does not know. */
export type Seen =
  | { readonly seen: "viewer"; readonly viewer: Viewer }
  | { readonly seen: "nobody" }
  | { readonly seen: "too-early"; readonly because: string };

export interface AuthService {
  readonly way: WayIn;
  readonly mode: "sandbox" | "private" | "oauth";
  /** Asked on each request: what a session remembers may not hold any more. */
  resolveViewer(signedIn: SignedIn | null): Promise<Seen>;
  /** Whether this viewer may change settings and export. */
  isOwner(viewer: Viewer): Promise<boolean>;
  /** Null for a wrong token, and wherever tokens are not taken. */
  signInByToken(token: string): SignedIn | null;
}

export interface AuthServiceDeps {
  readonly mode: AuthService["mode"];
  readonly adminToken: string | null;
  /** The one workspace of a private app or the sandbox. */
  readonly identify: (() => Promise<Me>) | null;
  /** The one workspace that a private app was connected to before this start, where that is known. */
  readonly findTokenless: () => Promise<Pick<StoredWorkspace, "id" | "name"> | null>;
  readonly findWorkspace: (
    id: string,
  ) => Promise<Pick<StoredWorkspace, "name" | "connected_at" | "disconnected_at" | "settings"> | null>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Known from the first answer on; before that, a page does not wait for Intercom longer than this. */
const IDENTIFY_WITHIN_MS = 2_500;

const NOBODY: Seen = { seen: "nobody" };

export function createAuthService(deps: AuthServiceDeps): AuthService {
  const way = wayIn(deps);

  async function seenIn(identify: () => Promise<Me>, name: string): Promise<Seen> {
    const me = await within(IDENTIFY_WITHIN_MS, identify());
    if (typeof me !== "string")
      return { seen: "viewer", viewer: { workspaceId: me.workspaceId, workspaceName: me.workspaceName, teammateId: null, name } };
    // Health and failed jobs are needed most while Intercom is away or refuses the token.
    const stored = await deps.findTokenless();
    if (stored === null) return { seen: "too-early", because: sessionTexts[me] };
    return { seen: "viewer", viewer: { workspaceId: stored.id, workspaceName: stored.name, teammateId: null, name } };
  }

  async function seenTeammate({ at, workspaceId, teammateId, name }: SignedIn & { by: "intercom" }): Promise<Seen> {
    const workspace = await deps.findWorkspace(workspaceId);
    if (workspace === null || workspace.disconnected_at !== null) return NOBODY;
    // Uninstalled and installed again since: the sign-in was to the earlier installation, and ended with it.
    if (at < workspace.connected_at.getTime()) return NOBODY;
    return { seen: "viewer", viewer: { workspaceId, workspaceName: workspace.name, teammateId, name } };
  }

  return {
    way,
    mode: deps.mode,
    async resolveViewer(signedIn) {
      if (way === "own-machine" && deps.identify !== null) return seenIn(deps.identify, sessionTexts.sandbox);
      if (way === "token" && signedIn?.by === "token" && deps.identify !== null)
        return seenIn(deps.identify, sessionTexts.administrator);
      if (way === "intercom" && signedIn?.by === "intercom") return seenTeammate(signedIn);
      return NOBODY;
    },
    async isOwner({ workspaceId, teammateId }) {
      if (teammateId === null) return true;
      const workspace = await deps.findWorkspace(workspaceId);
      return isOwner(parseOwners(workspace?.settings ?? {}), teammateId);
    },
    signInByToken(token) {
      // An OAuth app has many workspaces: a token that opened all of them would be too much for one text to give.
      if (way !== "token" || deps.adminToken === null) return null;
      return isSameSecret(token, deps.adminToken) ? { by: "token", at: deps.now() } : null;
    },
  };
}

function wayIn({ mode, adminToken }: AuthServiceDeps): WayIn {
  if (mode === "sandbox") return "own-machine";
  if (mode === "oauth") return "intercom";
  return adminToken === null ? "closed" : "token";
}

type NotIdentified = "tooEarly" | "tokenRefused" | "intercomAway";

/** Where it was refused or took too long it is tried again in the background. */
function within<T>(ms: number, asked: Promise<T>): Promise<T | NotIdentified> {
  return withinMs<T | NotIdentified, NotIdentified>(asked.catch(causeOf), ms, "tooEarly");
}

function causeOf(error: unknown): NotIdentified {
  if (!(error instanceof OutsideError)) return "tooEarly";
  return error.failure.status === 401 ? "tokenRefused" : "intercomAway";
}
