/** What the headers of an answer say of the rate limit. */

/** No window ends further off than this, since they last 10 s: a reset that says so comes from a clock that disagrees. */
export const FURTHEST_RESET_MS = 15_000;

type Header = (name: string) => string | null;

/** What an answer says of the allowance, per window of 10 s. https://developers.intercom.com/docs/references/rest-api/errors/rate-limiting */
export function rateHeaders(header: Header) {
  return {
    limit: countOf(header("x-ratelimit-limit")),
    remaining: countOf(header("x-ratelimit-remaining")),
    resetAt: resetAtOf(header),
  };
}

/** `X-RateLimit-Reset` is a time, in seconds since 1970, not a duration. Answers epoch milliseconds. */
export function resetAtOf(header: Header): number | null {
  const reset = countOf(header("x-ratelimit-reset"));
  return reset === null ? null : reset * 1000;
}

function countOf(written: string | null): number | null {
  return written !== null && /^\d{1,12}$/.test(written.trim()) ? Number(written) : null;
}
