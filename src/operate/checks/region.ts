import { parseRegion, type Region } from "../../intercom/regions.js";
import { checkTexts } from "../check-texts.js";
import { failure, type Finding, good } from "../finding.js";

/** @param told `app.region` of `GET /me`. @param pinned whether INTERCOM_API_URL overrides the region's host. */
export function checkRegion(told: string | null, configured: Region, pinned: boolean, about: string | null): Finding {
  const actual = parseRegion(told);
  if (actual === null || actual === configured || pinned)
    return good("region", `The workspace's region is ${actual ?? configured}.`, about);
  return failure("region", checkTexts.regionDiffers(actual, configured), about);
}
