/** What a workspace's API version and permissions allow the app to do. */
import { versionHas } from "./api-version.js";
import {
  CAPABILITIES,
  CAPABILITY_IDS,
  type CapabilityId,
  type CapabilityState,
  type Scope,
  type SeenScopes,
} from "./capability-list.js";

export interface CapabilityFacts {
  /** As it is sent with every call. */
  readonly version: string;
  readonly seen: SeenScopes;
  /** A private app's token has every permission in its own workspace. */
  readonly ownToken: boolean;
}

export interface CapabilityLine {
  readonly id: CapabilityId;
  readonly name: string;
  readonly state: CapabilityState;
  /** "Works", or what it needs. */
  readonly summary: string;
  /** What to do; null where nothing is to be done. */
  readonly remedy: string | null;
}

export function capabilitiesOf(facts: CapabilityFacts): readonly CapabilityLine[] {
  return CAPABILITY_IDS.map((id) => {
    const { name } = CAPABILITIES[id];
    return { id, name, ...stateOf(id, facts) };
  });
}

type CapabilityStatus = Pick<CapabilityLine, "state" | "summary" | "remedy">;

function stateOf(id: CapabilityId, { version, seen, ownToken }: CapabilityFacts): CapabilityStatus {
  const { scope, since } = CAPABILITIES[id];
  if (!versionHas(id, version))
    return {
      state: "needs-version",
      summary: `Needs API version 2.${since}`,
      remedy: `Set INTERCOM_VERSION=2.${since} or later and restart the app; ${version} is in use. Without it the app does not ask for this.`,
    };
  if (seen.missing.includes(scope))
    return {
      state: "needs-permission",
      summary: `Needs the permission "${scope}"`,
      remedy: "Tick it in the Developer Hub, Configure, Authentication, and install the app again.",
    };
  const refused = seen.refused.find((each) => each.id === id);
  if (refused !== undefined)
    return {
      state: "refused",
      summary: `Intercom refuses it: ${refused.because}`,
      remedy: "The workspace's plan may not include it. Everything else goes on without it.",
    };
  if (ownToken || SIDEBAR_SCOPES.includes(scope) || seen.granted.includes(scope))
    return { state: "works", summary: "Works", remedy: null };
  return {
    state: "not-seen",
    summary: `Needs the permission "${scope}", which has not been tried yet`,
    remedy: "Run the doctor; what only shows by writing shows with the first write.",
  };
}

/** An app with a sidebar has these whether it uses them or not; the Developer Hub does not let them be unticked. */
export const SIDEBAR_SCOPES: readonly Scope[] = [
  "Read and list users and companies",
  "Read conversations",
  "Read admins",
  "Gather App data",
];
