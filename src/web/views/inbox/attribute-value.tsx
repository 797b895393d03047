import { TimeStamp } from "../../parts/time-stamp.js";

/** Intercom keeps dates as seconds, and marks them by no more than the custom of calling them `…_at`. */
const SINCE_2001 = 1_000_000_000;

export function AttributeValue({ name, value }: { name: string; value: string | number | boolean }) {
  if (name.endsWith("_at") && typeof value === "number" && value > SINCE_2001) return <TimeStamp at={value * 1000} />;
  return <>{String(value)}</>;
}
