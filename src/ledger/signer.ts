import { Webhook } from 'standardwebhooks';

/** What signs, and checks signatures, with a secret of Standard Webhooks (`whsec_…`); null where the text is none. */
export function signerOf(secret: string): Webhook | null {
  try {
    return new Webhook(secret);
  } catch {
    return null;
  }
}
