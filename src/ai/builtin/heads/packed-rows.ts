/** Rows of numbers in the model file. */
import { z } from "zod";

/** Signed bytes in base64, times `scale`. */
export const packedRowSchema = z.object({ scale: z.number(), bytes: z.string() });

/** One byte a number: a fifth of a percent of accuracy at most, a tenth of the size. */
export function packRow(row: Float32Array): z.infer<typeof packedRowSchema> {
  const largest = row.reduce((top, value) => Math.max(top, Math.abs(value)), 1e-9);
  const scale = Number((largest / 127).toPrecision(6));
  const bytes = Int8Array.from(row, (value) => Math.max(-127, Math.min(127, Math.round(value / scale))));
  return { scale, bytes: Buffer.from(bytes.buffer).toString("base64") };
}

export function unpackRow(row: z.infer<typeof packedRowSchema>): Float32Array {
  const bytes = new Int8Array(Buffer.from(row.bytes, "base64"));
  return new Float32Array(bytes).map((byte) => byte * row.scale);
}

/** Two bytes a number, for sums of thousands, in which the errors of single bytes would add up. */
export function packFineRow(row: Float32Array): z.infer<typeof packedRowSchema> {
  const largest = row.reduce((top, value) => Math.max(top, Math.abs(value)), 1e-9);
  const scale = Number((largest / 32_000).toPrecision(6));
  const numbers = Int16Array.from(row, (value) => Math.round(value / scale));
  return { scale, bytes: Buffer.from(numbers.buffer).toString("base64") };
}

export function unpackFineRow(row: z.infer<typeof packedRowSchema>): Float32Array {
  const buffer = Buffer.from(row.bytes, "base64");
  return new Float32Array(buffer.length / 2).map((_, index) => buffer.readInt16LE(index * 2) * row.scale);
}
