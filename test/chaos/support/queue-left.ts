/** The queue as its operators see it; empty when nothing waits or runs. */
export async function queueLeft(urls: readonly string[]): Promise<string> {
  const [url] = urls;
  if (url === undefined) return "no process lives";
  try {
    const text = await (await fetch(`${url}/metrics`)).text();
    return [...text.matchAll(/^simpli_queue_jobs\{(.*)\} ([1-9]\d*)$/gm)]
      .map(([, labels, count]) => `${labels}: ${count}`)
      .join("; ");
  } catch {
    return "the process did not answer";
  }
}
