/** One sample of the text, by name and labels in any order. */
export function sample(text: string, name: string, labels: Record<string, string> = {}): number | null {
  for (const [, found, written, value] of text.matchAll(/^(\w+)(?:\{(.*)\})? (\S+)$/gm)) {
    if (found !== name) continue;
    const given = new Map([...(written ?? "").matchAll(/(\w+)="([^"]*)"/g)].map(([, key, each]) => [key, each]));
    if (Object.entries(labels).every(([key, each]) => given.get(key) === each)) return Number(value);
  }
  return null;
}
