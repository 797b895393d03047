/** How many lines the draft and each notice may take. */
export interface Room {
  readonly draft: number;
  readonly notice: number;
}
