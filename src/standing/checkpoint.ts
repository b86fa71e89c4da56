import canonicalize from 'canonicalize';
import * as v from 'valibot';

/** That a ledger had this end at this time. Whoever keeps one can prove later that no line up to there was changed. */
export interface Checkpoint {
  readonly v: 1;
  /** Lines so far. */
  readonly count: number;
  /** `sha256:…` of the last one's canonical JSON. */
  readonly digest: string;
  /** When it was made: ISO 8601, UTC. */
  readonly at: string;
}

/** `signature`: Ed25519 over the UTF-8 of `signedText`, in base64. */
export interface SignedCheckpoint extends Checkpoint {
  readonly signature: string;
}

const signed = v.strictObject({
  v: v.literal(1),
  count: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  digest: v.pipe(v.string(), v.regex(/^sha256:[\da-f]{64}$/)),
  at: v.pipe(v.string(), v.isoTimestamp()),
  signature: v.pipe(v.string(), v.base64()),
});

/** The text that is signed: the canonical JSON (RFC 8785) of the checkpoint without its signature. */
export function signedText({ v, count, digest, at }: Checkpoint): string {
  return canonicalize({ v, count, digest, at }) ?? '';
}

/** Reads the JSON of a signed checkpoint; null where it is none. Whether the signature is good is not looked at. */
export function readCheckpoint(json: string): SignedCheckpoint | null {
  try {
    const read = v.safeParse(signed, JSON.parse(json));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}
