import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

import {
  readCheckpoint,
  signedText,
  type Checkpoint,
  type SignedCheckpoint,
} from '../../standing/checkpoint.ts';
import { AnswerIsNo, WrongUsage } from '../exit.ts';
import { readNamedFile } from '../named-file.ts';

/** Reads the private key (Ed25519, PEM) that checkpoints are signed with. Throws WrongUsage for a file that holds none. */
export async function readSigningKey(file: string): Promise<KeyObject> {
  return readKey(file, createPrivateKey, 'private');
}

/** Signs a checkpoint with a key of `readSigningKey`. */
export function signCheckpoint(checkpoint: Checkpoint, key: KeyObject): SignedCheckpoint {
  const signature = sign(null, Buffer.from(signedText(checkpoint)), key).toString('base64');
  return { ...checkpoint, signature };
}

/**
 * Reads a checkpoint from a file, and holds its signature against the public key (Ed25519, PEM) in another. Throws
 * WrongUsage for files that hold neither, AnswerIsNo where the key's owner did not sign it.
 */
export async function loadCheckpoint(file: string, keyFile: string): Promise<SignedCheckpoint> {
  const key = await readKey(keyFile, createPublicKey, 'public');
  const checkpoint = readCheckpoint(await readNamedFile(file));
  if (checkpoint === null)
    throw new WrongUsage(
      `There is no checkpoint in “${file}”: {"v":1,"count","digest","at","signature"} was expected, as \`docpoints ledger verify --sign\` prints it.`,
    );
  const signature = Buffer.from(checkpoint.signature, 'base64');
  if (!verify(null, Buffer.from(signedText(checkpoint)), key, signature))
    throw new AnswerIsNo(
      `The signature in ${file} is not that of the key in ${keyFile}: the checkpoint was changed, or somebody else made it.`,
    );
  return checkpoint;
}

async function readKey(
  file: string,
  parse: (pem: string) => KeyObject,
  sort: 'private' | 'public',
): Promise<KeyObject> {
  const pem = await readNamedFile(file);
  const key = tryParse(pem, parse);
  if (key?.asymmetricKeyType === 'ed25519') return key;
  const option = sort === 'private' ? 'genpkey -algorithm ed25519' : 'pkey -pubout';
  throw new WrongUsage(
    `There is no ${sort} key of Ed25519 in “${file}”: PEM was expected, as \`openssl ${option}\` writes it.`,
  );
}

/** What is wrong with a key is not told in full: a message of OpenSSL may quote from it. */
function tryParse(pem: string, parse: (pem: string) => KeyObject): KeyObject | null {
  try {
    return parse(pem);
  } catch {
    return null;
  }
}
