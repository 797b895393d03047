export type Probed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false };

/** Nobody waits longer than this for one line of the page. */
const WITHIN_MS = 1_000;

/** One look at one thing: bounded, and failing alone. Never rejects. */
export async function probe<T>(look: () => Promise<T>, withinMs: number = WITHIN_MS): Promise<Probed<T>> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<Probed<T>>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false }), withinMs);
  });
  const looked = look().then(
    (value): Probed<T> => ({ ok: true, value }),
    (): Probed<T> => ({ ok: false }),
  );
  return Promise.race([looked, tooLate]).finally(() => clearTimeout(timer));
}

/** The value, or null where it could not be had in time. */
export function seen<T>(probed: Probed<T>): T | null {
  return probed.ok ? probed.value : null;
}
