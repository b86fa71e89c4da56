#!/usr/bin/env python3
"""Checks a Docpoints ledger without Docpoints: verify-ledger.py FOLDER [DIGEST seen earlier]"""
import hashlib, json, pathlib, re, sys


def canonical(value):
    """RFC 8785, as far as ledgers go: text, whole numbers, lists and objects. Keys sort by their UTF-16 code units."""
    if isinstance(value, float) or isinstance(value, int) and abs(value) >= 2**53:
        raise ValueError(f"{value} is no whole number below 2^53: this short verifier writes no other")
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: key.encode("utf-16-be", "surrogatepass"))
        return "{" + ",".join(canonical(key) + ":" + canonical(value[key]) for key in keys) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def once(pairs):
    if len(dict(pairs)) < len(pairs):
        raise ValueError("a key stands twice")
    return dict(pairs)


def order(path):
    name = re.fullmatch(r"(\d{4}-\d\d)(?:\.([2-9]|[1-9]\d+))?\.jsonl", path.name)
    return name and (name[1], int(name[2] or 1))


def main(folder, seen=None):
    before, count, ids, found = None, 0, set(), seen is None
    for path in sorted(filter(order, pathlib.Path(folder, "ledger").iterdir()), key=order):
        for number, text in enumerate(path.read_bytes().removesuffix(b"\n").split(b"\n"), 1):
            try:
                line = json.loads(text.decode("utf-8"), object_pairs_hook=once)
                digest = "sha256:" + hashlib.sha256(canonical(line).encode("utf-8")).hexdigest()
                if not isinstance(line, dict) or not str(line.get("at")).startswith(order(path)[0]):
                    raise ValueError(f"it is no entry of {order(path)[0]}")
            except (ValueError, RecursionError) as error:
                sys.exit(f"{path}, line {number}: cannot be read ({error})")
            if line.get("prev") != before:
                sys.exit(f"{path}, line {number}: does not follow the line before it, whose digest is {before}")
            if line.get("id") in ids:
                sys.exit(f"{path}, line {number}: the id {line['id']} is there already")
            ids.add(line.get("id"))
            before, count, found = digest, count + 1, found or digest == seen
    head = json.loads(pathlib.Path(folder, "head.json").read_text("utf-8"))
    if (head["count"], head["digest"]) != (count, before):
        sys.exit(f"head.json records {head['count']} lines and {head['digest']}, but there are {count} and {before}")
    print(f"{count} lines, a whole chain. Its head: {before}")
    sys.exit(0 if found else f"The history does not hold {seen}: it was written anew")


main(*sys.argv[1:])
