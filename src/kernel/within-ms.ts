/** An answer that is waited for only so long. */

/** `late` where the answer takes longer, which goes on unheard. The timer ends with the wait. */
export async function withinMs<T, Late>(answer: Promise<T>, ms: number, late: Late): Promise<T | Late> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<Late>((resolve) => {
    timer = setTimeout(() => resolve(late), ms);
  });
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
