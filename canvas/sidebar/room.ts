/** How many lines the draft and each notice may take. */
export interface LineBudget {
  readonly draft: number;
  readonly notice: number;
}
