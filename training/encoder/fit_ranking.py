"""
The order of articles (softmax regression) and the chance that one answers (logistic regression), none of it below 0, from what
`npm run train:ranking -- <file>` writes. Prints the weights of `rank-articles.ts`, and how well they do with each help
centre held out. Rows of centres by which the encoder was tuned are left out: it knows them too well.
"""

import json
import sys

import numpy as np
from scipy.optimize import minimize

from held_centres import HELD

PARTS = ("whole", "title", "passage", "sentence")
COVERAGE = ("coverage", "titleCoverage", "passageCoverage")
CHANCE = ("whole", "passage", "sentence", "coverage", "titleCoverage", *(f"inParts.{part}" for part in PARTS), "lead")
RESTRAINT = {"order": 0.01, "chance": 0.0005}
LEAST_LEAD, MOST_LEAD = -1, 2


def read(path):
    rows = [json.loads(line) for line in open(path, encoding="utf8")]
    for row in rows:
        row["ids"] = [one["id"] for one in row["features"]]
        row["x"] = np.array([[one[part][of] for part in PARTS for of in ("multilingual", "english")] + [one[part] for part in COVERAGE] + [one["inParts"][part] for part in PARTS] for one in row["features"]])
        row["right"] = [row["ids"].index(answer) for answer in row["answers"] if answer in row["ids"]]
    return [row for row in rows if row["set"] != "retrieval" or row["centre"] in HELD]


def fit_order(rows):
    def loss(w):
        total, slope = 0, np.zeros_like(w)
        for row in rows:
            z = row["x"] @ w
            p = np.exp(z - z.max())
            p /= p.sum()
            share = p[row["right"]].sum() + 1e-12
            total -= np.log(share)
            wanted = np.zeros_like(p)
            wanted[row["right"]] = p[row["right"]] / share
            slope += row["x"].T @ (p - wanted)
        return total / len(rows) + RESTRAINT["order"] * (w @ w), slope / len(rows) + 2 * RESTRAINT["order"] * w

    size = rows[0]["x"].shape[1]
    return minimize(loss, np.ones(size), jac=True, method="L-BFGS-B", bounds=[(0, None)] * size).x


def evidence(row, order, without):
    """Of the most relevant article; once more without those that answer."""
    kept = [index for index in range(len(row["ids"])) if not (without and index in row["right"])]
    x = row["x"][kept]
    relevance = x @ order
    top = np.argsort(-relevance)[:2]
    first = x[top[0]]
    lead = min(max(relevance[top[0]] - (relevance[top[1]] if len(top) > 1 else 0), LEAST_LEAD), MOST_LEAD * min(1, (len(kept) / 14) ** 0.5))
    return np.array([first[0:2].mean(), first[4:6].mean(), first[6:8].mean(), first[8], first[9], *first[11:15], lead]), kept[top[0]] in row["right"]


def examples(rows, order):
    pairs = [evidence(row, order, False) for row in rows] + [evidence(row, order, True) for row in rows if row["right"] and len(row["ids"]) > 2]
    return np.array([x for x, _ in pairs]), np.array([right for _, right in pairs], float)


def fit_chance(x, y):
    def loss(w):
        z = w[0] + x @ w[1:]
        p = 1 / (1 + np.exp(-z))
        value = np.logaddexp(0, z).sum() - (y * z).sum()
        slope = np.concatenate([[np.sum(p - y)], x.T @ (p - y)])
        return value / len(y) + RESTRAINT["chance"] * (w[1:] @ w[1:]), slope / len(y) + 2 * RESTRAINT["chance"] * np.concatenate([[0], w[1:]])

    size = x.shape[1]
    return minimize(loss, np.zeros(size + 1), jac=True, method="L-BFGS-B", bounds=[(None, None)] + [(0, None)] * size).x


def chance_of(w, x):
    return 1 / (1 + np.exp(-(w[0] + x @ w[1:])))


def describe(rows):
    found, chances, rights = [], [], []
    for centre in sorted({row["centre"] for row in rows}):
        others, own = ([row for row in rows if (row["centre"] == centre) == is_own] for is_own in (False, True))
        order = fit_order([row for row in others if row["right"]])
        weights = fit_chance(*examples(others, order))
        found += [np.argsort(-(row["x"] @ order)).tolist().index(row["right"][0]) for row in own if row["right"]]
        x, y = examples(own, order)
        chances += chance_of(weights, x).tolist()
        rights += y.tolist()
    found, chances, rights = np.array(found), np.array(chances), np.array(rights) == 1
    print(f"  {len(found)} questions that an article answers: first in {(found == 0).mean():.3f}, among three in {(found < 3).mean():.3f}")
    for bound in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
        said = chances >= bound
        print(f"  from {bound}: {(said & rights).sum()} right, {(said & ~rights).sum()} wrong, of {rights.sum()} that could be")
    for low in np.arange(0, 1, 0.2):
        band = (chances >= low) & (chances < low + 0.2)
        print(f"  chance {low:.1f} to {low + 0.2:.1f}: {rights[band].mean() if band.any() else 0:.2f} right of {band.sum()}")


def main(path):
    rows = read(path)
    for name, own in (("english", [row for row in rows if row["language"] == "en"]), ("foreign", [row for row in rows if row["language"] != "en"])):
        order = fit_order([row for row in own if row["right"]])
        weights = fit_chance(*examples(own, order))
        print(name, len(own), "questions")
        for index, part in enumerate(PARTS):
            print(f"  {part}: [{order[2 * index]:.2f}, {order[2 * index + 1]:.2f}]")
        print("  " + ", ".join(f"{part}: {order[8 + index]:.2f}" for index, part in enumerate((*COVERAGE, *(f"inParts.{part}" for part in PARTS)))))
        print(f"  chance: base: {weights[0]:.2f}, " + ", ".join(f"{part}: {weights[1 + index]:.2f}" for index, part in enumerate(CHANCE)))
        describe(own)


if __name__ == "__main__":
    main(sys.argv[1])
