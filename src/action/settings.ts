import * as core from '@actions/core';

import { readSince } from '../flow/since.ts';
import { parseRepositoryName } from '../github/repository-name.ts';
import type { LedgerPlace } from '../program/program.ts';
import { usualLedgerBranch } from '../program/usual-places.ts';
import { WorkflowFault } from './fault.ts';

/** The inputs of action.yml, as they are meant. */
export interface Settings {
  /** Null: none was given, or one that this event may not see. */
  readonly token: string | null;
  /** The program file on the default branch; null: where it usually is. */
  readonly config: string | null;
  /** Null: where the program says. */
  readonly ledger: LedgerPlace | null;
  /** What a ledger over HTTP asks for, and what is signed with; null: none was given. */
  readonly ledgerToken: string | null;
  readonly ledgerSecret: string | null;
  readonly isDryRun: boolean;
  /** The pull requests that somebody has asked for; null: the one of the event. */
  readonly pulls: { readonly from: number; readonly to: number } | null;
  /** From when on a sweep looks; null: from where the last one came to. */
  readonly since: Date | null;
  /** Requests to GitHub that a sweep may make. */
  readonly maxRequests: number;
}

/** Half of what a workflow's own token may ask of GitHub in an hour: the rest is for events. */
const usualRequests = 500;

/** As many pull requests can be asked for at once: what a workflow's own token may ask of GitHub in an hour. */
const mostPulls = 200;

/** Reads the inputs from the environment. Throws WorkflowFault for one that says nothing that can be done. */
export function readSettings(): Settings {
  const token = core.getInput('token');
  const ledgerToken = core.getInput('ledger-token');
  const ledgerSecret = core.getInput('ledger-secret');
  const config = core.getInput('config');
  const ledger = core.getInput('ledger');
  const pulls = core.getInput('pull-request');
  const since = core.getInput('since');
  const maxRequests = core.getInput('max-requests');
  return {
    token: readSecret('token', token),
    config: config === '' ? null : readConfig(config),
    ledger: ledger === '' ? null : readLedger(ledger),
    ledgerToken: readSecret('ledger-token', ledgerToken),
    ledgerSecret: readSecret('ledger-secret', ledgerSecret),
    isDryRun: readSwitch('dry-run', core.getInput('dry-run')),
    pulls: pulls === '' ? null : readPulls(pulls),
    since: since === '' ? null : readSinceInput(since),
    maxRequests: maxRequests === '' ? usualRequests : readMaxRequests(maxRequests),
  };
}

/** What a secret that was put together wrongly holds, such as a line too many, would stand in the message of whoever sends it. */
function readSecret(name: string, text: string): string | null {
  if (text === '') return null;
  if (/^[\x21-\x7e]+$/.test(text)) return text;
  throw new WorkflowFault(
    `The input \`${name}\` holds a blank, the end of a line, or a letter that stands in none: one word was expected. Look at the secret that it comes from.`,
  );
}

/** A path that leads nowhere else: it is asked for on the default branch. */
const path = /^(?!\/)(?!.*(?:^|\/)\.{0,2}\/)[\w./ @-]{1,200}\.ya?ml$/;

function readConfig(text: string): string {
  if (path.test(text)) return text;
  throw new WorkflowFault(
    `The input \`config\` is “${shown(text)}”: the path of a YAML file on the default branch was expected, such as .github/docpoints.yml.`,
  );
}

function readLedger(text: string): LedgerPlace {
  const [, repository = '', branch = usualLedgerBranch] =
    /^github:([^#]*)(?:#(?!refs\/)([\w./-]{1,200}))?$/.exec(text) ?? [];
  if (parseRepositoryName(repository) !== null) return { kind: 'branch', repository, branch };
  const url = URL.parse(text);
  // An address with a password in it would be seen wherever the workflow is.
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  if (isWeb && url.username === '' && url.password === '') return { kind: 'http', url: text };
  const found = url === null ? `“${shown(text)}”` : `an address with \`${url.protocol}\``;
  throw new WorkflowFault(
    `The input \`ledger\` is ${found}: github:owner/repo[#branch], or an https:// address without a name and a password in it, was expected.`,
  );
}

function readSwitch(name: string, text: string): boolean {
  if (text === '' || text === 'false') return false;
  if (text === 'true') return true;
  throw new WorkflowFault(`The input \`${name}\` is “${shown(text)}”: true or false was expected.`);
}

function readPulls(text: string): { from: number; to: number } {
  const [, first, last = first] = /^#?([1-9]\d{0,8})(?:\s*-\s*#?([1-9]\d{0,8}))?$/.exec(text) ?? [];
  const [from, to] = [Number(first), Number(last)];
  if (first === undefined || to < from) {
    throw new WorkflowFault(
      `The input \`pull-request\` is “${shown(text)}”: a number such as 12, or a range such as 12-40, was expected.`,
    );
  }
  if (to - from >= mostPulls) {
    throw new WorkflowFault(
      `The input \`pull-request\` asks for ${to - from + 1} pull requests: ${mostPulls} can be looked at in one run. Run it several times.`,
    );
  }
  return { from, to };
}

function readSinceInput(text: string): Date {
  const time = readSince(text);
  if (time !== null) return time;
  throw new WorkflowFault(
    `The input \`since\` is “${shown(text)}”: a day such as 2026-11-01, or a time such as 2026-11-01T08:00:00Z, was expected.`,
  );
}

/** With fewer a sweep might never come past what it asks before its first look: rules that extend others, and the claims. */
const fewestRequests = 20;

function readMaxRequests(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text) && Number(text) >= fewestRequests) return Number(text);
  throw new WorkflowFault(
    `The input \`max-requests\` is “${shown(text)}”: a number of requests, ${fewestRequests} or more, was expected, such as ${usualRequests}.`,
  );
}

function shown(text: string): string {
  return text.slice(0, 100).replace(/[\p{C}\s]+/gu, ' ');
}
