import type { Kysely } from "kysely";
import type { Me } from "../intercom/api.js";
import { parseRegion, type Region } from "../intercom/regions.js";
import { ianaZone } from "../intercom/timezone.js";
import type { Logger } from "../log.js";
import type { Sealer } from "../store/sealing.js";
import type { Tables } from "../store/tables.js";
import { keepWorkspace } from "../store/workspaces.js";
import { INSTALL_TEXTS, type InstallFault } from "./install-texts.js";

export interface Finished {
  readonly installed: boolean;
  /** Intercom's page that tells the admin. */
  readonly redirect: string;
}

export interface InstallDesk {
  /** @param code of an admin who was on Intercom's page to install the app; null where they did not allow it. */
  finish(code: string | null): Promise<Finished>;
  failed(fault: InstallFault): Finished;
}

export interface InstallRoom {
  readonly db: Kysely<Tables>;
  readonly sealer: Sealer;
  /** Where an admin authorises; other workspaces' regions are told by `GET /me`. */
  readonly region: Region;
  readonly appUrlOf: (region: Region) => string;
  readonly exchange: (code: string) => Promise<string>;
  readonly identify: (token: string) => Promise<Me>;
  readonly installed: (workspaceId: string) => Promise<void>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly log: Logger;
}

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
    failed,
    async finish(code) {
      if (code === null) return failed("not-allowed");
      const { id, region } = await connect(code);
      room.log.info({ workspace: id, region }, "A workspace installed the app");
      await room.installed(id);
      return { installed: true, redirect: landing(room.appUrlOf(region), { install_success: "true" }) };
    },
  };
}

/** https://developers.intercom.com/docs/build-an-integration/learn-more/authentication/installing-uninstalling-apps */
function landing(appUrl: string, told: Readonly<Record<string, string>>): string {
  return `${appUrl.replace(/\/+$/, "")}/appstore/redirect?${new URLSearchParams(told).toString()}`;
}
