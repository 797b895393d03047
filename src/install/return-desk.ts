import type { SignInTrouble } from "../console/session/session-texts.js";
import { signInTeammate, type TeammateSignInRoom, type TeammateSignedIn } from "../console/session/teammate-sign-in.js";
import { toError } from "../errors.js";
import type { Logger } from "../log.js";
import { codeTroubleOf } from "./code-trouble.js";
import type { InstallDesk } from "./install-desk.js";
import type { CameBack, TripPurpose, Trips } from "./trips.js";

/** How a browser's way back from Intercom ends. */
export type Returned =
  | ({ readonly purpose: "sign-in" } & TeammateSignedIn)
  | { readonly purpose: "install"; readonly installed: boolean; readonly redirect: string };

export interface ReturnDesk {
  /** Never rejects: whatever went wrong, there is a page that says so. */
  comeBack(back: CameBack): Promise<Returned>;
}

export interface ReturnRoom {
  readonly trips: Trips;
  readonly install: InstallDesk;
  readonly signIn: TeammateSignInRoom;
  readonly log: Logger;
}

/** Installing and signing in come back to one address; what was kept of the trip tells which it was. */
export function createReturnDesk({ trips, install, signIn, log }: ReturnRoom): ReturnDesk {
  async function comeBackFor(purpose: TripPurpose, code: string | null): Promise<Returned> {
    if (purpose === "install") return { purpose, ...(await install.finish(code)) };
    if (code === null) return troubled("not-allowed");
    const outcome = await signInTeammate(code, signIn);
    log.info({ signedIn: outcome.ok, trouble: outcome.ok ? null : outcome.trouble }, "A sign-in to the console");
    return { purpose, ...outcome };
  }

  return {
    async comeBack(back) {
      // Nothing is left of a trip that was finished or has expired; the cookies tell what the browser was about.
      let purpose: TripPurpose = back.browsers["sign-in"] !== null && back.browsers.install === null ? "sign-in" : "install";
      try {
        const trip = await trips.end(back);
        if (trip === null) return purpose === "sign-in" ? troubled("stale") : { purpose, ...install.failed("stale") };
        purpose = trip.purpose;
        return await comeBackFor(purpose, back.code);
      } catch (thrown) {
        const error = toError(thrown);
        log.warn({ error, purpose }, "A way back from Intercom did not work");
        const trouble = codeTroubleOf(error);
        return purpose === "sign-in" ? troubled(trouble) : { purpose, ...install.failed(trouble) };
      }
    },
  };
}

function troubled(trouble: SignInTrouble): Returned {
  return { purpose: "sign-in", ok: false, trouble };
}
