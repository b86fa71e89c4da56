import { hash } from 'node:crypto';

import canonicalize from 'canonicalize';

/** `sha256:…` of the canonical JSON (RFC 8785) of a value; null where it has none (text that is no Unicode, a number without end). */
export function digestOf(value: unknown): string | null {
  try {
    const canonical = canonicalize(value);
    return canonical === undefined ? null : digestOfCanonical(canonical);
  } catch {
    return null;
  }
}

/** `sha256:…` of what is canonical JSON already. */
export function digestOfCanonical(canonical: string): string {
  return `sha256:${hash('sha256', canonical, 'hex')}`;
}
