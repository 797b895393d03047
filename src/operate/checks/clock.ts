import { send } from "../../intercom/send.js";
import { checkTexts } from "../check-texts.js";
import { failure, type Finding, good, notice } from "../finding.js";

/** Windows of the rate limit last 10 s and end at a told time: a clock that is further off waits too long or not at all. */
const MOST_SECONDS = 10;

/** Compares this machine's clock with the Date of any answer of Intercom. */
export async function checkClock(apiUrl: string, now: () => number, about: string | null, signal: AbortSignal): Promise<Finding> {
  const sent = await send({
    method: "GET",
    url: `${apiUrl}/me`,
    headers: { Accept: "application/json" },
    timeoutMs: 10_000,
    signal,
  });
  const told = sent.answered ? Date.parse(sent.header("date") ?? "") : Number.NaN;
  if (Number.isNaN(told)) return notice("clock", checkTexts.clockUntold, about);
  const ahead = Math.round((now() - told) / 1000);
  return Math.abs(ahead) > MOST_SECONDS
    ? failure("clock", checkTexts.clockOff(ahead), about)
    : good("clock", "This machine's clock and Intercom's agree.", about);
}
