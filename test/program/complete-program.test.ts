import { createHash } from 'node:crypto';

import canonicalize from 'canonicalize';
import { expect, test } from 'vitest';

import type { Program } from '../../src/program/program.ts';
import { readProgram } from '../../src/program/read-program.ts';
import { everyKey } from './every-key.ts';

function programOf(text: string | null): Program {
  const reading = readProgram(text, 'docpoints.yml');
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes));
  return reading.program;
}

test('every key has its meaning', () => {
  const { digest, ...rules } = programOf(everyKey);
  expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(rules).toMatchInlineSnapshot(`
    {
      "activities": {
        "added-information": {
          "by": "maintainer",
          "cap": null,
          "evidence": "none",
          "finds": [
            "added-information",
            "large-contribution",
          ],
          "foundIn": [],
          "id": "added-information",
          "label": null,
          "once": null,
          "points": {
            "max": 90,
            "min": 10,
            "step": 10,
          },
          "reportedBy": [],
          "title": "Add missing information",
        },
        "translation": {
          "by": "admin",
          "cap": {
            "per": "period",
            "points": 120,
          },
          "evidence": "text",
          "finds": [],
          "foundIn": [
            {
              "paths": [
                "pages/**",
                "*.md",
              ],
              "repository": "octo-org/translations",
            },
            {
              "paths": [
                "**",
              ],
              "repository": "octo-org/more",
            },
          ],
          "id": "translation",
          "label": "translated",
          "once": "ever",
          "points": {
            "max": 60,
            "min": 1,
            "step": 1,
          },
          "reportedBy": [
            "crowd",
          ],
          "title": "Translate a page",
        },
        "typo-fix": {
          "by": "maintainer",
          "cap": null,
          "evidence": "none",
          "finds": [
            "typo-fix",
          ],
          "foundIn": [],
          "id": "typo-fix",
          "label": null,
          "once": null,
          "points": {
            "max": 5,
            "min": 5,
            "step": 1,
          },
          "reportedBy": [],
          "title": "Fix a slip",
        },
      },
      "authors": {
        "agents": "requester",
        "exclude": [
          "hubot",
        ],
        "organisation": "leave-out",
      },
      "benefits": {
        "chat": {
          "title": "An hour with the team",
          "url": "https://docs.example.org/chat",
        },
        "mug": {
          "title": "A mug",
          "url": null,
        },
      },
      "comment": {
        "labels": true,
        "preview": false,
        "standing": false,
      },
      "confirm": {
        "after": {
          "translation": 30,
          "typo-fix": 7,
        },
        "by": [
          "@octocat",
          "@octo-org/writers",
        ],
        "own": true,
        "staff": [
          "@octo-org/staff",
        ],
      },
      "credit": "equal",
      "credits": {
        "coffee": {
          "points": 20,
          "title": "Coffee",
        },
      },
      "docs": {
        "branches": [
          "default",
          "live",
        ],
        "exclude": [
          "docs/api/**",
        ],
        "factors": {
          "docs/archive/**": 0.5,
        },
        "include": [
          "docs/**",
          "*.md",
        ],
      },
      "keep": "forever",
      "labels": {
        "fifty": {
          "kind": "points",
          "points": 50,
        },
        "kind: spelling": {
          "class": "typo-fix",
          "kind": "hint",
        },
        "not this time": {
          "kind": "none",
        },
        "points: added-information": {
          "activity": "added-information",
          "kind": "activity",
        },
        "points: none": {
          "kind": "none",
        },
        "points: typo-fix": {
          "activity": "typo-fix",
          "kind": "activity",
        },
        "small slip": {
          "activity": "typo-fix",
          "kind": "activity",
        },
      },
      "ledger": {
        "branch": "ledger",
        "kind": "branch",
        "repository": "octo-org/points",
      },
      "levels": [
        {
          "about": null,
          "benefits": [],
          "changes": [],
          "name": "Reader",
          "points": 10,
        },
        {
          "about": "writes what others read",
          "benefits": [
            "mug",
            "chat",
          ],
          "changes": [
            {
              "from": "2027-01-01",
              "points": 90,
            },
            {
              "from": "2028-07-01",
              "points": 80,
            },
          ],
          "name": "Writer",
          "points": 100,
        },
      ],
      "members": {
        "enrol": "themselves",
        "keep": 30,
      },
      "name": "Octo docs points",
      "period": "anniversary",
      "remind": {
        "levelEnds": 14,
      },
      "timezone": "Europe/Brussels",
      "url": "https://docs.example.org/points",
    }
  `);
});

test('the digest is the SHA-256 of the canonical JSON of all the rest', () => {
  const { digest, ...rules } = programOf(null);
  expect(digest).toBe(
    `sha256:${createHash('sha256')
      .update(canonicalize(rules) ?? '')
      .digest('hex')}`,
  );
});

test('the digest of the preset simple does not change unseen', () => {
  expect(programOf(null).digest).toMatchInlineSnapshot(
    `"sha256:34ef18af4c86c71c478201eb93e90a3a2559b1e4d6a807346a587b0fde86db66"`,
  );
});

test('the digest is the same in whatever order and layout the same rules are written', () => {
  const one = programOf('credit: equal\nremind: { level-ends: 5 }').digest;
  expect(programOf('# ours\nremind:\n  level-ends: 5\ncredit: "equal"\n').digest).toBe(one);
  expect(programOf('credit: equal\nremind: { level-ends: 6 }').digest).not.toBe(one);
});
