import { OutsideError } from "../../errors.js";
import type { IntercomApi, Me } from "../../intercom/api.js";
import { checkTexts } from "../check-texts.js";
import { failure, type Finding, good } from "../finding.js";

export interface TokenCheck {
  /** Null where the token does not lead to a workspace. */
  readonly me: Me | null;
  readonly finding: Finding;
}

/** `GET /me`: without an answer to it nothing else can be asked. */
export async function checkToken(
  api: IntercomApi,
  about: string | null,
  { apiUrl, version, signal }: { readonly apiUrl: string; readonly version: string; readonly signal: AbortSignal },
): Promise<TokenCheck> {
  try {
    const me = await api.me({ signal });
    const says = `The token works: ${me.adminName ?? me.adminId} in ${me.workspaceName ?? me.workspaceId} (${me.workspaceId}).`;
    return { me, finding: good("token", says, about) };
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error;
    return { me: null, finding: problemOf(error, about, apiUrl, version) };
  }
}

function problemOf(error: OutsideError, about: string | null, apiUrl: string, version: string): Finding {
  const { status, code } = error.failure;
  if (status === 401) return failure("token", checkTexts.tokenRefused, about);
  if (status === 403) return failure("token", checkTexts.scopeMissing("Read admins"), about);
  if (code === "intercom_version_invalid") return failure("version", checkTexts.versionRefused(version), about);
  return failure("token", checkTexts.unreachable(apiUrl, error.message), about);
}
