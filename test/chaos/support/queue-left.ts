import { LONG } from "./rounds.js";

/** The queue as its operators see it; empty when nothing waits or runs. The short version has no minute to wait for repeated notes. */
export async function queueLeft(urls: readonly string[]): Promise<string> {
  const [url] = urls;
  if (url === undefined) return "no process lives";
  try {
    const text = await (await fetch(`${url}/metrics`)).text();
    // Figures that cannot be read just now are left out, which must not pass for none.
    if (!text.includes('simpli_figures_up{source="queue"} 1')) return "the queue could not be read";
    return [...text.matchAll(/^simpli_queue_jobs\{(.*)\} ([1-9]\d*)$/gm)]
      .filter(([, labels]) => LONG || !labels?.includes("take-off-repeats"))
      .map(([, labels, count]) => `${labels}: ${count}`)
      .join("; ");
  } catch {
    return "the process did not answer";
  }
}
