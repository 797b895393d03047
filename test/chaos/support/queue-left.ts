/** The check that follows a note written again, a minute later. */
const LATER = 'job="take-off-repeats"';

/** The queue as its operators see it; empty when nothing waits or runs. */
export async function queueLeft(urls: readonly string[], withRepeats: boolean): Promise<string> {
  const [url] = urls;
  if (url === undefined) return "no process lives";
  try {
    const text = await (await fetch(`${url}/metrics`)).text();
    // Figures that cannot be read just now are left out, which must not pass for none.
    if (!text.includes('simpli_figures_up{source="queue"} 1')) return "the queue could not be read";
    return [...text.matchAll(/^simpli_queue_jobs\{(.*)\} ([1-9]\d*)$/gm)]
      .filter(([, labels]) => withRepeats || !labels?.includes(LATER))
      .map(([, labels, count]) => `${labels}: ${count}`)
      .join("; ");
  } catch {
    return "the process did not answer";
  }
}
