import type { Classification } from '../../src/classify/classification.ts';
import type { Answer, Decider, Decision, Reply } from '../../src/decide/decision.ts';
import type { Comment, Facts } from '../../src/decide/facts.ts';
import type { Activity, Program } from '../../src/program/program.ts';
import type { Standing } from '../../src/standing/standing.ts';

function activity(id: Activity['id'], title: string, [min, max, step]: [number, number, number]): Activity {
  const finds =
    id === 'typo-fix' || id === 'added-information' || id === 'large-contribution' ? ([id] as const) : [];
  const points = { min, max, step };
  return {
    id,
    title,
    finds,
    points,
    foundIn: [],
    evidence: 'none',
    cap: null,
    reportedBy: [],
    once: null,
    by: 'maintainer',
    label: null,
  };
}

export const typoFix = activity('typo-fix', 'Correct a spelling or grammar mistake', [25, 25, 25]);
export const addedInformation = activity('added-information', 'Add missing information', [50, 300, 25]);
const largeContribution = activity(
  'large-contribution',
  'Make a large contribution to docs',
  [300, 1000, 50],
);
export const blogPost = activity('blog-post', 'Write a blog post, once accepted', [500, 1000, 50]);

export function buildProgram(changes: Partial<Program> = {}): Program {
  return {
    name: 'DataMiner DevOps Professional Program',
    url: 'https://docs.dataminer.services/',
    period: 'calendar-year',
    timezone: 'UTC',
    keep: 'period',
    levels: [
      { name: 'Advocate', points: 750, about: null, benefits: [], changes: [] },
      { name: 'Enabler', points: 5000, about: null, benefits: ['priority-support'], changes: [] },
    ],
    benefits: { 'priority-support': { title: 'Priority community support', url: null } },
    credits: {},
    activities: {
      'typo-fix': typoFix,
      'added-information': addedInformation,
      'large-contribution': largeContribution,
      'blog-post': blogPost,
    },
    docs: { include: ['**/*.md'], exclude: [], branches: ['default'], factors: {} },
    labels: {},
    confirm: { by: [], staff: [], own: false, after: {} },
    authors: { exclude: [], organisation: 'earn', agents: 'nobody' },
    members: { enrol: 'everyone', keep: 365 },
    credit: 'author',
    ledger: { kind: 'branch', repository: null, branch: 'docpoints' },
    comment: { preview: true, standing: true, labels: false },
    remind: { levelEnds: 0 },
    digest: 'sha256:0',
    ...changes,
  };
}

export const octocat = { id: 583231, login: 'octocat' };

export const facts: Pick<Facts, 'pull' | 'repository' | 'now'> = {
  repository: {
    id: 1296269,
    owner: 'octo-org',
    name: 'docs',
    defaultBranch: 'main',
    isPrivate: true,
    url: 'https://github.com/octo-org/docs',
  },
  pull: {
    kind: 'pull',
    number: 12,
    title: 'A title that nobody outside may read',
    url: 'https://github.com/octo-org/docs/pull/12',
    author: { ...octocat, isBot: false },
    state: 'merged',
    mergedAt: '2026-11-23T09:00:00Z',
    mergeCommit: 'c0ffee',
    baseBranch: 'main',
    headCommit: 'c0ffee',
    labels: [],
    isDraft: false,
    body: '',
    isAuthorOfOrganisation: false,
    coAuthors: [],
    assignees: [],
  },
  now: new Date('2026-11-24T10:00:00Z'),
};

export function buildStanding(changes: Partial<Standing> = {}): Standing {
  return {
    member: octocat,
    period: { from: '2026-01-01', to: '2026-12-31' },
    total: 1750,
    level: 'Advocate',
    next: { level: 'Enabler', pointsToGo: 3250 },
    lifetime: 1750,
    balance: 1750,
    ...changes,
  };
}

export function buildClassification(changes: Partial<Classification> = {}): Classification {
  return {
    class: 'added-information',
    worth: 120,
    confidence: 0.86,
    reasons: ['212 words of new prose in docs/setup/install_guide.md', '1 new section with 2 code examples'],
    measures: {},
    ...changes,
  };
}

/** What @ana did on the pull request. */
export const byAna: Decider = {
  by: { id: 1, login: 'ana' },
  at: '2026-11-24T10:00:00Z',
  url: 'https://github.com/octo-org/docs/pull/12#issuecomment-99',
};

/** Proposed: 150 points for added information, for octocat. */
export function buildDecision(changes: Partial<Decision> = {}): Decision {
  return {
    about: 'pull',
    request: null,
    close: null,
    state: 'proposed',
    ignored: null,
    classification: buildClassification(),
    activity: addedInformation,
    points: 150,
    setBy: null,
    shares: [{ member: octocat, points: 150 }],
    cuts: [],
    waiting: [],
    reached: [],
    award: null,
    rejection: null,
    revocation: null,
    claim: null,
    confirmsOn: null,
    candidates: [],
    labelProblems: [],
    lapsed: [],
    isSettingDeleted: false,
    setByComment: null,
    reverts: null,
    standing: buildStanding(),
    append: [],
    comment: 'write',
    newLabels: [],
    stateLabels: { add: [], remove: [] },
    replies: [],
    reactions: [],
    ...changes,
  };
}

export function buildReply(answers: readonly Answer[], changes: Partial<Reply> = {}): Reply {
  const to: Comment = {
    id: 99,
    url: 'https://github.com/octo-org/docs/pull/12#issuecomment-99',
    author: { id: 2, login: 'hubot', isBot: false },
    body: '/points',
    createdAt: '2026-11-24T10:00:00Z',
    isEdited: false,
    isEditedByOther: false,
    isOwn: false,
    ownReactions: [],
  };
  return {
    to,
    answers,
    refused: [],
    standing: buildStanding({ member: { id: 2, login: 'hubot' } }),
    waiting: null,
    ...changes,
  };
}
