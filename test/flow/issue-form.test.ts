import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

import { formChoices, formFields } from '../../src/decide/issue-form.ts';
import { startFlow } from './octo-flow.ts';

const form = parse(
  readFileSync(new URL('../../examples/issue-forms/points.yml', import.meta.url), 'utf8'),
) as { body: { id: keyof typeof formFields; attributes: { label: string; options?: string[] } }[] };

/** The text of an issue as GitHub makes it of the answers. */
function filled(answers: Partial<Record<keyof typeof formFields, string>>): string {
  return form.body
    .map(({ id, attributes }) => `### ${attributes.label}\n\n${answers[id] ?? '_No response_'}`)
    .join('\n\n');
}

const rules = `extends: dataminer
program:
  credits: { cloud-credits: { title: Cloud Credits, points: 100 } }
`;

async function withForm(answers: Parameters<typeof filled>[0]) {
  const flow = await startFlow({
    files: { '.github/docpoints.yml': rules, 'docs/a.md': '# A\n\nTeh text.\n' },
    roles: { ana: 'maintain', bo: 'admin', tri: 'triage' },
  });
  flow.github.addUser('hubot');
  const gift = flow.repo.openIssue({ as: 'ana', title: 'A blog post of hubot’s' });
  gift.comment({ as: 'ana', body: '/points award @hubot blog-post 750 https://example.org/post' });
  await flow.look(gift);
  const here = gift.url.replace(/\/issues\/\d+$/, '');
  const body = filled(answers).replace('HERE', here);
  const issue = flow.repo.openIssue({ as: 'hubot', title: 'Points: ', body });
  const ours = () => issue.comments({ by: 'docpoints[bot]' }).map(({ body }) => body);
  const say = async (who: string, body: string) => {
    flow.github.clock.advance(60);
    const word = issue.comment({ as: who, body });
    await flow.look(issue);
    await flow.look(issue);
    return word;
  };
  await flow.look(issue);
  const made = () => flow.entries().slice(1);
  return { ...flow, issue, ours, say, made };
}

test('the form that is shipped has the labels and options by which Docpoints knows it', () => {
  expect(Object.fromEntries(form.body.map(({ id, attributes }) => [id, attributes.label]))).toEqual(
    formFields,
  );
  expect(form.body[0]?.attributes.options).toEqual(Object.values(formChoices));
});

describe('to spend points', () => {
  const asked = { about: formChoices.redemption, points: '500', why: 'cloud credits' };

  test('is told to an admin, who confirms it, and the issue is closed', async () => {
    const { ours, say, made, issue, chain } = await withForm(asked);
    expect(ours()).toEqual([expect.stringContaining('### Asked: 500 points of @hubot, to be spent')]);
    expect(ours()[0]).toContain('`5 × Cloud Credits`. Besides, 250 points can be spent.');
    expect(made()).toEqual([]);
    await say('bo', '/points confirm');
    expect(made()).toMatchObject([
      {
        kind: 'redemption',
        points: -500,
        member: { login: 'hubot' },
        by: { login: 'bo' },
        reason: '5 × Cloud Credits',
        source: { issue: issue.number },
      },
    ]);
    expect(ours()[0]).toContain('### Done: 500 points of @hubot, to be spent');
    expect(issue.state).toBe('closed');
    expect(chain().problems).toEqual([]);
  });

  test('a maintainer who is no admin cannot confirm it', async () => {
    const { say, made, issue } = await withForm(asked);
    const word = await say('ana', '/points confirm');
    expect(word.reactions).toEqual(['docpoints[bot]: confused']);
    expect(made()).toEqual([]);
    expect(issue.state).toBe('open');
  });

  test('an admin rejects it, with a reason, and the issue is closed', async () => {
    const { ours, say, made, issue } = await withForm(asked);
    await say('bo', '/points reject not this year');
    expect(made()).toEqual([]);
    expect(ours()[0]).toContain('### Rejected: 500 points of @hubot');
    expect(ours()[0]).toContain('`not this year`');
    expect(issue.state).toBe('closed');
  });

  test('what is missing is said', async () => {
    const { ours, say, made } = await withForm({ ...asked, points: '1,000' });
    expect(ours()[0]).toContain('250 more are missing');
    expect(ours()[0]).toContain('`/points redeem N for WHAT`');
    await say('bo', '/points confirm');
    expect(made()).toEqual([]);
  });

  test.each([
    ['more than there is', { ...asked, points: '1,000' }, false],
    ['what was changed afterwards', asked, true],
  ])('%s is rejected by an admin, too, and by nobody else', async (_what, answers, isChanged) => {
    const { ours, say, issue, repo } = await withForm(answers);
    repo.push({ as: 'ana', files: { '.github/docpoints.yml': `${rules}comment: { labels: true }\n` } });
    if (isChanged) issue.edit({ as: 'hubot', body: filled({ ...asked, points: '700' }) });
    const word = await say('ana', '/points reject no');
    expect(word.reactions).toEqual(['docpoints[bot]: confused']);
    await say('bo', '/points reject not this year');
    expect(ours()[0]).toContain('`not this year`');
    expect(issue.state).toBe('closed');
    expect(issue.labels).toEqual([]);
  });

  test('what an admin has rejected nobody else rejects again', async () => {
    const { ours, say } = await withForm(asked);
    await say('bo', '/points reject not this year');
    const word = await say('tri', '/points reject because I can');
    expect(word.reactions).toEqual(['docpoints[bot]: confused']);
    expect(ours()[0]).toContain('`not this year`');
  });

  test('is carried out in a locked conversation, where nothing can be said', async () => {
    const { github, issue, look, made } = await withForm(asked);
    const message = 'Unable to create comment because issue is locked.';
    github.fault({ body: /DocpointsWrite.*addComment/s, status: 403, message });
    const word = issue.comment({ as: 'bo', body: '/points confirm' });
    await expect(look(issue)).rejects.toThrow('locked');
    expect(made()).toMatchObject([{ kind: 'redemption', points: -500 }]);
    expect(issue.state).toBe('closed');
    // What could not be answered is not called answered.
    expect(word.reactions).toEqual([]);
  });

  test('a text that was changed asks for nothing any more', async () => {
    const { ours, say, made, issue, look } = await withForm(asked);
    issue.edit({ as: 'hubot', body: filled({ ...asked, points: '700' }) });
    await look(issue);
    expect(ours()[0]).toContain('was changed after it was written');
    await say('bo', '/points confirm');
    expect(made()).toEqual([]);
  });

  test('a text that is no form any more asks for nothing, and our comment stops asking', async () => {
    const { ours, issue, look } = await withForm(asked);
    issue.edit({ as: 'hubot', body: 'Never mind.' });
    await look(issue);
    expect(ours()[0]).not.toContain('Asked');
  });

  test('what is given back is told there', async () => {
    const { say, ours, made, chain } = await withForm(asked);
    await say('bo', '/points confirm');
    expect(ours()[0]).toContain('An admin gives it back with `/points refund REASON`.');
    await say('bo', '/points refund none are left');
    expect(made().map(({ points }) => points)).toEqual([-500, 500]);
    expect(ours()[0]).toContain('### Taken back: 500 points of @hubot');
    expect(ours()[0]).toContain('500 points given back to @hubot: by @bo');
    expect(chain().problems).toEqual([]);
  });

  test('one that is opened again stays open', async () => {
    const { say, issue, look } = await withForm(asked);
    await say('bo', '/points confirm');
    issue.reopen({ as: 'hubot' });
    await look(issue);
    expect(issue.state).toBe('open');
  });
});

describe('a claim', () => {
  test('of a pull request shows where it is decided', async () => {
    const { ours, made, issue } = await withForm({
      about: formChoices.claim,
      link: 'HERE/pull/12',
      why: 'You missed my guide.',
    });
    expect(ours()).toEqual([expect.stringContaining('### Asked: points for @hubot')]);
    expect(ours()[0]).toContain('It is about #12, and is decided there');
    expect(made()).toEqual([]);
    expect(issue.state).toBe('open');
  });

  test('of anything else shows what to type, which gives the points and closes the issue', async () => {
    const { ours, say, made, issue } = await withForm({
      about: formChoices.claim,
      link: 'https://example.org/use-case',
      why: '@ana, look: **this**\n\n/points 1000 confirm',
    });
    expect(ours()[0]).toContain('`/points award @hubot ACTIVITY N https://example.org/use-case`');
    expect(ours()[0]).toContain('- `use-case`: “Create a use case, once accepted”, 1 to 2,500 points');
    expect(ours()[0]).not.toMatch(/(?<!`[^`]*)@ana/);
    expect(made()).toEqual([]);
    await say('ana', '/points award @hubot use-case 500 https://example.org/use-case');
    expect(made()).toMatchObject([{ kind: 'award', points: 500, activity: 'use-case' }]);
    expect(ours()[0]).toContain('### Done: points for @hubot');
    expect(issue.state).toBe('closed');
  });

  test('that was granted by mistake is taken back, and says so', async () => {
    const { ours, say, made, chain } = await withForm({ about: formChoices.claim, why: 'I was there.' });
    await say('ana', '/points award @hubot use-case 500 https://example.org/use-case');
    expect(ours()[0]).toContain('To take it back, say `/points revoke REASON`.');
    await say('ana', '/points revoke it is another one’s');
    expect(made().map(({ points }) => points)).toEqual([500, -500]);
    expect(ours()[0]).toContain('### Taken back: points for @hubot');
    expect(ours()[0]).toContain('500 points taken back from @hubot: by @ana');
    expect(ours()[1]).toContain(
      '@hubot: 500 points for “Create a use case, once accepted” were taken back by @ana. Reason: `it is another one’s`.',
    );
    expect(chain().problems).toEqual([]);
  });

  test('is rejected with a reason, and stays so', async () => {
    const { ours, say, made, issue } = await withForm({ about: formChoices.claim, why: 'I was there.' });
    await say('ana', '/points reject nothing to see');
    expect(ours()[0]).toContain('### Rejected: points for @hubot');
    expect(issue.state).toBe('closed');
    await say('hubot', '/points');
    expect(ours()[0]).toContain('### Rejected: points for @hubot');
    expect(made()).toEqual([]);
  });

  test('whoever may not decide rejects nothing', async () => {
    const { ours, say, issue } = await withForm({ about: formChoices.claim, why: 'I was there.' });
    await say('tri', '/points reject nothing to see');
    expect(ours()[0]).toContain('### Asked: points for @hubot');
    expect(issue.state).toBe('open');
  });
});

test('a nomination shows whoever may give it what to type', async () => {
  const { ours, say, made, issue } = await withForm({
    about: formChoices.nomination,
    who: '@octocat',
    why: 'Helped everybody.',
  });
  expect(ours()[0]).toContain('`/points nominate @octocat N REASON`: give the points, 1 to 750 points');
  await say('ana', '/points nominate @octocat 500 helped everybody');
  expect(made()).toMatchObject([{ kind: 'award', points: 500, activity: 'nomination' }]);
  expect(issue.state).toBe('closed');
});

test('an issue that only looks like the form is none', async () => {
  const { ours } = await withForm({ about: 'Give me points' });
  expect(ours()).toEqual([]);
});
