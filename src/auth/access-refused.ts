/** Why somebody may not come in: guards throw it or hand it to `next`; `http/` answers it with the status of its code. */
export type AccessRefusal = "signed-out" | "foreign-page" | "not-let-in" | "not-json" | "too-often" | "unavailable";

export class AccessRefused extends Error {
  override readonly name = "AccessRefused";
  readonly code: AccessRefusal;
  /** For the person who asked; where it is left out, the code says enough. */
  readonly sentence: string | undefined;

  constructor(code: AccessRefusal, sentence?: string) {
    super(sentence ?? code);
    this.code = code;
    this.sentence = sentence;
  }
}
