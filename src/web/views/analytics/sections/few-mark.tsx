import { FEW_CASES } from "../../../../console/api/analytics.js";
import { count } from "../format.js";
import { texts } from "../texts.js";

/** A number of cases, called few where it is. */
export function FewMark({ cases }: { cases: number }) {
  return (
    <>
      {count(cases)}
      {cases < FEW_CASES ? <span class="analytics-few"> {texts.agreement.fewMark}</span> : null}
    </>
  );
}
