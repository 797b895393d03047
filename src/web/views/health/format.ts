const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const;

/** Such as "84 MB". */
export function formatBytes(bytes: number): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const unit = UNITS[power] ?? "byte";
  const digits = power > 2 ? 1 : 0;
  return new Intl.NumberFormat(undefined, { style: "unit", unit, maximumFractionDigits: digits }).format(bytes / 1000 ** power);
}

/** Milliseconds below a second, else seconds. */
export function formatDuration(milliseconds: number): string {
  const isShort = milliseconds < 1_000;
  const unit = isShort ? "millisecond" : "second";
  const value = isShort ? Math.round(milliseconds) : milliseconds / 1_000;
  return new Intl.NumberFormat(undefined, { style: "unit", unit, maximumFractionDigits: 1 }).format(value);
}
