import { z } from "zod";
import type { Head } from "./head.js";

/** A row of weights as signed bytes in base64, times `scale`. */
const packedRowSchema = z.object({ scale: z.number(), bytes: z.string() });

export const packedHeadSchema = z.object({
  classes: z.array(z.string()),
  bias: z.array(z.number()),
  temperature: z.number().positive(),
  vectorWeights: z.array(packedRowSchema),
  bucketWeights: z.array(packedRowSchema),
});

export type PackedHead = z.infer<typeof packedHeadSchema>;

/** One byte a weight: a fifth of a percent of accuracy at most, a tenth of the size. */
function packRow(weights: Float32Array): z.infer<typeof packedRowSchema> {
  const largest = weights.reduce((top, weight) => Math.max(top, Math.abs(weight)), 1e-9);
  const scale = largest / 127;
  const bytes = Int8Array.from(weights, (weight) => Math.round(weight / scale));
  return { scale: Number(scale.toPrecision(6)), bytes: Buffer.from(bytes.buffer).toString("base64") };
}

function unpackRow(row: z.infer<typeof packedRowSchema>): Float32Array {
  const bytes = new Int8Array(Buffer.from(row.bytes, "base64"));
  return Float32Array.from(bytes, (byte) => byte * row.scale);
}

export function packHead(head: Head): PackedHead {
  return {
    classes: [...head.classes],
    bias: head.bias.map((value) => Number(value.toPrecision(6))),
    temperature: Number(head.temperature.toPrecision(4)),
    vectorWeights: head.vectorWeights.map(packRow),
    bucketWeights: head.bucketWeights.map(packRow),
  };
}

export function unpackHead(packed: PackedHead): Head {
  return { ...packed, vectorWeights: packed.vectorWeights.map(unpackRow), bucketWeights: packed.bucketWeights.map(unpackRow) };
}
