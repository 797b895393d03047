/** Lower-case words and numbers; apostrophes are dropped so that "don't" and "dont" are one word. */
export function words(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .normalize("NFKC")
      .replace(/['’`´]/g, "")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
