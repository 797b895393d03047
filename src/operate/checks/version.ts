import { checkTexts } from "../check-texts.js";
import { type Finding, good, notice } from "../finding.js";

/** Whether the API version is one this app reads. That Intercom knows it is told by the token's check. */
export function checkVersion(version: string, about: string | null): Finding {
  const minor = /^2\.(\d+)$/.exec(version)?.[1];
  const tried = minor !== undefined && Number(minor) >= 7 && Number(minor) <= 17;
  return tried
    ? good("version", `API version ${version} is in use.`, about)
    : notice("version", checkTexts.versionUntried(version), about);
}
