import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import { OutsideError, toError } from "../errors.js";
import type { Me } from "../intercom/api.js";
import { authorizeUrl } from "../intercom/oauth.js";
import { parseRegion, type Region } from "../intercom/regions.js";
import { ianaZone } from "../intercom/timezone.js";
import type { Logger } from "../log.js";
import { keepInstallState, takeInstallState } from "../store/install-states.js";
import type { Sealer } from "../store/sealing.js";
import type { Tables } from "../store/tables.js";
import { keepWorkspace } from "../store/workspaces.js";
import { INSTALL_TEXTS, type InstallFault } from "./install-texts.js";

/** Where the browser goes next, and what it carries meanwhile. */
export interface Begun {
  readonly redirect: string;
  /** To be kept in the browser's cookie until it comes back. */
  readonly browser: string;
}

/** With what the browser came back from Intercom. */
export interface CameBack {
  readonly code: string | null;
  readonly state: string | null;
  readonly browser: string | null;
}

export interface InstallDesk {
  /** @param browser what the cookie holds of an installation begun in another tab, or null. */
  begin(browser: string | null): Promise<Begun>;
  /** Never rejects: whatever went wrong, the admin lands on Intercom's page that says so. */
  finish(back: CameBack): Promise<{ readonly installed: boolean; readonly redirect: string }>;
}

export interface InstallRoom {
  readonly db: Kysely<Tables>;
  readonly sealer: Sealer;
  readonly clientId: string;
  readonly callbackUrl: string;
  /** Where an admin authorises; other workspaces' regions are told by `GET /me`. */
  readonly region: Region;
  readonly appUrlOf: (region: Region) => string;
  readonly exchange: (code: string) => Promise<string>;
  readonly identify: (token: string) => Promise<Me>;
  readonly installed: (workspaceId: string) => Promise<void>;
  readonly newSecret: () => string;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly log: Logger;
}

/** Intercom's codes live five minutes; an admin may read the permissions for as long again. */
export const INSTALL_WITHIN_MS = 10 * 60_000;

const BROWSER = /^[\w-]{43}$/;

/**
 * Connecting a workspace by OAuth.
 * https://developers.intercom.com/docs/build-an-integration/learn-more/authentication/setting-up-oauth
 */
export function createInstallDesk(room: InstallRoom): InstallDesk {
  const failed = (fault: InstallFault) => ({
    installed: false,
    redirect: landing(room.appUrlOf(room.region), { install_success: "false", error_message: INSTALL_TEXTS[fault] }),
  });

  async function connect(code: string): Promise<{ readonly id: string; readonly region: Region }> {
    const token = await room.exchange(code);
    const me = await room.identify(token);
    const region = parseRegion(me.region) ?? room.region;
    await keepWorkspace(
      room.db,
      {
        id: me.workspaceId,
        name: me.workspaceName,
        region,
        timezone: ianaZone(me.timezone),
        adminId: me.adminId,
        tokenSealed: room.sealer.seal(token, me.workspaceId),
      },
      room.now(),
    );
    return { id: me.workspaceId, region };
  }

  return {
    async begin(carried) {
      const browser = carried !== null && BROWSER.test(carried) ? carried : room.newSecret();
      const state = room.newSecret();
      const [now, expiresAt] = [new Date(room.now()), new Date(room.now() + INSTALL_WITHIN_MS)];
      await keepInstallState(room.db, { stateHash: hashOf(state), browserHash: hashOf(browser) }, expiresAt, now);
      const appUrl = room.appUrlOf(room.region);
      return { redirect: authorizeUrl({ appUrl, clientId: room.clientId, state, redirectUri: room.callbackUrl }), browser };
    },

    async finish({ code, state, browser }) {
      try {
        if (state === null || browser === null) return failed("stale");
        const began = await takeInstallState(
          room.db,
          { stateHash: hashOf(state), browserHash: hashOf(browser) },
          new Date(room.now()),
        );
        if (!began) return failed("stale");
        if (code === null) return failed("not-allowed");
        const { id, region } = await connect(code);
        room.log.info({ workspace: id, region }, "A workspace installed the app");
        await room.installed(id);
        return { installed: true, redirect: landing(room.appUrlOf(region), { install_success: "true" }) };
      } catch (thrown) {
        const error = toError(thrown);
        room.log.warn({ error }, "An installation did not work");
        return failed(faultOf(error));
      }
    },
  };
}

function faultOf(error: Error): InstallFault {
  if (!(error instanceof OutsideError)) return "unexpected";
  return error.failure.outcome === "refused" && error.failure.status !== 429 ? "code-refused" : "intercom-away";
}

/** https://developers.intercom.com/docs/build-an-integration/learn-more/authentication/installing-uninstalling-apps */
function landing(appUrl: string, told: Readonly<Record<string, string>>): string {
  return `${appUrl.replace(/\/+$/, "")}/appstore/redirect?${new URLSearchParams(told).toString()}`;
}

/** The store holds hashes only: a copy of it lets nobody finish an installation. */
function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
