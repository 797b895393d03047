import type { AttributeRecord } from "../world/records.js";

const LONGEST_STRING = 255;
/** Far beyond any date in seconds (the year 5138): whoever sends more sent milliseconds. */
const LATEST_SECONDS = 1e11;

/** An attribute's type is fixed when it is made. */
export function attributeFits({ dataType, options }: AttributeRecord, value: string | number | boolean): boolean {
  switch (dataType) {
    case "string":
      return typeof value === "string" && value.length <= LONGEST_STRING && (options === null || options.includes(value));
    case "integer":
      return Number.isInteger(value);
    case "float":
      return typeof value === "number" && Number.isFinite(value);
    case "boolean":
      return typeof value === "boolean";
    case "datetime":
    case "date":
      return typeof value === "number" && Number.isInteger(value) && value >= 0 && value < LATEST_SECONDS;
  }
}
