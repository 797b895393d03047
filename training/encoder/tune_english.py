"""
all-MiniLM-L6-v2 tuned to find the article that answers a customer: its upper layers, on questions to sixty help centres
(../retrieval). A question's rivals are the other articles of its own centre, which lie near it. The table of pieces and the lower
layers stay as they came, so that only the matrices of the converted encoder change.
"""

import json
import random
import re
import sys
import time
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import load_file, save_file
from tokenizers import Tokenizer

from convert_english import HEADS, HIDDEN, LAYERS, TOKENS
from held_centres import HELD

LOWEST_TUNED = 3
ROUNDS, RATE = 3, 5e-5
VIEWS = ("whole", "title", "passages", "sentences")
# A question that no article answers counts this much beside the order of those that do.
ABSOLUTE = 0.5


class Encoder:
    def __init__(self, folder):
        self.weights = {name: value.float() for name, value in load_file(f"{folder}/model.safetensors").items() if value.is_floating_point()}
        self.tokenizer = Tokenizer.from_file(f"{folder}/tokenizer.json")
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        self.ids, self.below = {}, {}
        self.tuned = [value for name, value in self.weights.items() if name.startswith("encoder.layer") and int(name.split(".")[2]) >= LOWEST_TUNED]
        for value in self.tuned:
            value.requires_grad_(True)

    def pieces(self, text):
        if text not in self.ids:
            self.ids[text] = self.tokenizer.encode(text[:1000]).ids[:TOKENS]
        return self.ids[text]

    def layers(self, x, present, first, last):
        w = self.weights
        norm = lambda x, name: F.layer_norm(x, (HIDDEN,), w[f"{name}.weight"], w[f"{name}.bias"], 1e-12)
        dense = lambda x, name: F.linear(x, w[f"{name}.weight"], w[f"{name}.bias"])
        for layer in range(first, last):
            at = f"encoder.layer.{layer}"
            q, k, v = (
                dense(x, f"{at}.attention.self.{part}").view(*x.shape[:2], HEADS, HIDDEN // HEADS).transpose(1, 2) for part in ("query", "key", "value")
            )
            mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=present[:, None, None, :] > 0).transpose(1, 2).reshape(x.shape)
            x = norm(dense(mixed, f"{at}.attention.output.dense") + x, f"{at}.attention.output.LayerNorm")
            x = norm(dense(F.gelu(dense(x, f"{at}.intermediate.dense")), f"{at}.output.dense") + x, f"{at}.output.LayerNorm")
        return x

    @torch.no_grad()
    def read_below(self, texts):
        """What the layers give that stay as they are, once a text."""
        w = self.weights
        new = sorted((text for text in dict.fromkeys(texts) if text not in self.below), key=lambda text: len(self.pieces(text)))
        for start in range(0, len(new), 32):
            some = new[start : start + 32]
            x, present = padded([torch.tensor(self.pieces(text)) for text in some])
            x = w["embeddings.word_embeddings.weight"][x] + w["embeddings.position_embeddings.weight"][: x.shape[1]]
            x = x + w["embeddings.token_type_embeddings.weight"][0]
            x = F.layer_norm(x, (HIDDEN,), w["embeddings.LayerNorm.weight"], w["embeddings.LayerNorm.bias"], 1e-12)
            x = self.layers(x, present, 0, LOWEST_TUNED)
            for row, text in enumerate(some):
                self.below[text] = x[row, : len(self.pieces(text))].clone()

    def vectors(self, texts):
        self.read_below(texts)
        order = sorted(range(len(texts)), key=lambda index: len(self.pieces(texts[index])))
        found, start = [None] * len(texts), 0
        while start < len(order):
            length, end = len(self.pieces(texts[order[start]])), start + 1
            # Texts of about one length, as many as keep the memory small.
            while end < len(order) and (now := len(self.pieces(texts[order[end]]))) <= 1.3 * length + 2 and (end - start + 1) * now <= 4096:
                end += 1
            x, present = padded([self.below[texts[index]] for index in order[start:end]])
            x = self.layers(x, present, LOWEST_TUNED, LAYERS)
            mean = F.normalize((x * present[..., None]).sum(1) / present.sum(1, keepdim=True), dim=-1)
            for row, index in enumerate(order[start:end]):
                found[index] = mean[row]
            start = end
        return torch.stack(found)


def padded(rows):
    present = torch.zeros(len(rows), max(len(row) for row in rows))
    for index, row in enumerate(rows):
        present[index, : len(row)] = 1
    return torch.nn.utils.rnn.pad_sequence(rows, batch_first=True), present


def views(title, body):
    paragraphs = [part.strip() for part in re.split(r"\n\s*\n", body) if part.strip()]
    lines = [line.strip() for line in body.split("\n") if line.strip()]
    sentences = [part.strip() for line in lines for part in re.split(r'(?<=[.!?])\s+(?=[A-Z0-9"“])', line) if part.strip()]
    return {"whole": [f"{title}. {body}"], "title": [title], "passages": paragraphs[:12], "sentences": sentences[:24]}


def read_centres(folder, glosses):
    centres = {}
    lines = lambda name: (json.loads(line) for line in (folder / name).read_text("utf8").splitlines())
    for row in lines("articles.jsonl"):
        centres.setdefault(row["centre"], ([], []))[0].append((row["id"], views(row["title"], row["body"])))
    for row in lines("questions.jsonl"):
        text = row["query"] if row["language"] == "en" else glosses.get(row["query"])
        if text is not None:
            centres[row["centre"]][1].append((text, row["article"]))
    return centres


def nearness(encoder, articles, questions, weights, used):
    texts = [text for _, parts in articles for view in used for text in parts[view]]
    vectors = encoder.vectors(texts + [text for text, _ in questions])
    asked, columns, start = vectors[len(texts) :], [], 0
    share = torch.stack([weights[VIEWS.index(view)] for view in used]).softmax(0)
    for _, parts in articles:
        nearest = []
        for view in used:
            nearest.append((asked @ vectors[start : start + len(parts[view])].T).max(1).values)
            start += len(parts[view])
        columns.append((share[:, None] * torch.stack(nearest)).sum(0))
    return torch.stack(columns, 1)


def loss_of(encoder, articles, questions, weights, scales, used):
    near = nearness(encoder, articles, questions, weights, used)
    ids = [name for name, _ in articles]
    right = torch.tensor([-1 if answer is None else ids.index(answer) for _, answer in questions])
    answered = right >= 0
    wanted = torch.zeros_like(near)
    wanted[answered, right[answered]] = 1
    order = F.cross_entropy(near[answered] * scales[0].exp(), right[answered])
    absolute = F.binary_cross_entropy_with_logits(near * scales[1] + scales[2], wanted)
    return order + ABSOLUTE * absolute, (near[answered].argmax(1) == right[answered]).float().mean().item()


def main(model, glosses, out):
    torch.manual_seed(1)
    random.seed(1)
    torch.set_num_threads(2)
    centres = read_centres(Path(__file__).parents[1] / "retrieval", json.loads(Path(glosses).read_text("utf8")))
    encoder = Encoder(model)
    weights = torch.nn.Parameter(torch.zeros(len(VIEWS)))
    scales = torch.nn.Parameter(torch.tensor([3.0, 10.0, -5.0]))
    optimizer = torch.optim.AdamW([{"params": encoder.tuned, "weight_decay": 0.01}, {"params": [weights, scales], "lr": 0.01}], lr=RATE)

    @torch.no_grad()
    def held():
        rated = [loss_of(encoder, *centres[name], weights, scales, VIEWS) for name in HELD]
        return "loss %.3f, right article first in %.3f" % (sum(loss.item() for loss, _ in rated) / len(rated), sum(share for _, share in rated) / len(rated))

    print("held centres before:", held(), flush=True)
    learned = [name for name in sorted(centres) if name not in HELD]
    steps, done, began = ROUNDS * 2 * len(learned), 0, time.time()
    for turn in range(ROUNDS):
        halves = []
        for name in learned:
            questions = random.sample(centres[name][1], len(centres[name][1]))
            halves += [(name, questions[::2]), (name, questions[1::2])]
        random.shuffle(halves)
        for name, questions in halves:
            optimizer.param_groups[0]["lr"] = RATE * min(1, (done + 1) / (0.1 * steps)) * max(0.02, 1 - done / steps)
            # Not all views at once: a step takes half the time, and none of them can lean on another.
            used = ["title", random.choice(("passages", "sentences")), *(["whole"] if random.random() < 0.3 else [])]
            loss, _ = loss_of(encoder, centres[name][0], questions, weights, scales, used)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(encoder.tuned, 1.0)
            optimizer.step()
            done += 1
        print(f"round {turn + 1}, {time.time() - began:.0f} s, held centres:", held(), flush=True)
    save_file({name: value.detach().contiguous() for name, value in encoder.weights.items()}, out)


if __name__ == "__main__":
    main(*sys.argv[1:4])
