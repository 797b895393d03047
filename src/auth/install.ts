/** Connects a workspace by the code that an admin came back with, and begins its work. */
import type { Kysely } from "kysely";
import type { Autonomy } from "../domain/settings.js";
import type { Me } from "../intercom/api.js";
import { ianaZone, parseRegion, type Region } from "../intercom/regions.js";
import type { Logger } from "../kernel/log.js";
import type { Sealer } from "../store/workspaces/sealing.js";
import type { Tables } from "../store/database/tables.js";
import { getWatermark } from "../store/workspaces/watermarks.js";
import { findWorkspace, saveWorkspace } from "../store/workspaces/workspaces.js";
import { pauseOver } from "../workspaces/held-work.js";
import { TOKEN_REFUSED_WATERMARK } from "../workspaces/token-health.js";
import { identifyOwner } from "./identify.js";
import { INSTALL_TEXTS, type InstallError } from "./texts.js";

export interface Finished {
  readonly installed: boolean;
  /** Intercom's page that says so to the admin. */
  readonly redirect: string;
}

export interface InstallService {
  /** @param code of an admin who was on Intercom's page to install the app; null where they did not allow it. */
  finish(code: string | null): Promise<Finished>;
  failed(error: InstallError): Finished;
}

export interface InstallDeps {
  readonly db: Kysely<Tables>;
  readonly sealer: Sealer;
  /** Where an admin authorises; other workspaces' regions come from `GET /me`. */
  readonly region: Region;
  readonly appUrlOf: (region: Region) => string;
  readonly exchange: (code: string) => Promise<string>;
  readonly identify: (token: string) => Promise<Me>;
  /** Whether Intercom refuses the token that a workspace has here; false where it has none. */
  readonly isTokenRefused: (workspaceId: string) => Promise<boolean>;
  /** How far every automation goes in a workspace that is new. */
  readonly startAutonomy: Autonomy;
  readonly installed: (workspaceId: string) => Promise<void>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly log: Logger;
}

/**
 * Connecting a workspace by OAuth.
 * https://developers.intercom.com/docs/build-an-integration/learn-more/authentication/setting-up-oauth
 */
export function createInstallService(deps: InstallDeps): InstallService {
  const failed = (error: InstallError) => ({
    installed: false,
    redirect: completionPage(deps.appUrlOf(deps.region), { install_success: "false", error_message: INSTALL_TEXTS[error] }),
  });

  /**
   * An uninstallation may not have been noticed yet, and the installation after it is a new one all the same. Another
   * authorisation by the same teammate may itself end the token before: there counts what was seen of it until then.
   */
  async function wasTokenRefused({ workspaceId, adminId }: Me): Promise<boolean> {
    const before = await findWorkspace(deps.db, workspaceId);
    if (before?.admin_id !== adminId) return deps.isTokenRefused(workspaceId);
    return (await getWatermark(deps.db, workspaceId, TOKEN_REFUSED_WATERMARK)) !== null;
  }

  async function connect(code: string): Promise<{ readonly id: string; readonly region: Region }> {
    const token = await deps.exchange(code);
    const me = await identifyOwner(token, deps.identify);
    const region = parseRegion(me.region) ?? deps.region;
    const formerTokenRefused = await wasTokenRefused(me);
    await saveWorkspace(
      deps.db,
      {
        id: me.workspaceId,
        name: me.workspaceName,
        region,
        timezone: ianaZone(me.timezone),
        adminId: me.adminId,
        tokenSealed: deps.sealer.seal(token, me.workspaceId),
        formerTokenRefused,
        pauseOver,
      },
      deps.now(),
      deps.startAutonomy,
    );
    return { id: me.workspaceId, region };
  }

  return {
    failed,
    async finish(code) {
      if (code === null) return failed("not-allowed");
      const { id, region } = await connect(code);
      deps.log.info({ workspace: id, region }, "App installed");
      await deps.installed(id);
      return { installed: true, redirect: completionPage(deps.appUrlOf(region), { install_success: "true" }) };
    },
  };
}

/** https://developers.intercom.com/docs/build-an-integration/learn-more/authentication/installing-uninstalling-apps */
function completionPage(appUrl: string, message: Readonly<Record<string, string>>): string {
  return `${appUrl.replace(/\/+$/, "")}/appstore/redirect?${new URLSearchParams(message).toString()}`;
}
