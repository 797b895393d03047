/** What a backtest would ask, and what that costs, before it starts. */
import type { BacktestEstimate } from "../../../console/api/proof.js";
import { proofViewTexts } from "./texts.js";
import { shareText } from "./words.js";

interface EstimateLinesProps {
  readonly estimate: BacktestEstimate;
  /** Of Intercom's allowance, as typed; NaN where that is no number. */
  readonly share: number;
}

export function EstimateLines({ estimate: { intercomCalls, modelCalls, price }, share }: EstimateLinesProps) {
  const texts = proofViewTexts.estimate;
  const cost = price === null ? texts.noPrice : texts.price(price);
  return (
    <p class="proof-estimate" role="status" aria-label={texts.label}>
      {texts.intercom(intercomCalls, Number.isNaN(share) ? null : shareText(share))}{" "}
      {modelCalls === 0 ? texts.noModel : `${texts.model(modelCalls)} ${cost}`}
    </p>
  );
}
