import type { WrittenProgram } from '../written-program.ts';

/** The DataMiner DevOps Professional Program. */
export const dataminer: WrittenProgram = {
  program: {
    name: 'DataMiner DevOps Professional Program',
    url: 'https://docs.dataminer.services/',
    period: 'calendar-year',
    keep: 'period',
    levels: [
      {
        name: 'Advocate',
        points: 750,
        about: 'a well-performing community member',
        benefits: ['exclusive-content'],
      },
      {
        name: 'Enabler',
        points: 5000,
        about: 'a trusted DevOps Professional',
        benefits: ['priority-support'],
      },
      {
        name: 'Catalyst',
        points: 25_000,
        about: 'an advanced DevOps Professional',
        benefits: ['evolve-support'],
      },
    ],
    benefits: {
      'exclusive-content': 'Access to exclusive content',
      'priority-support': 'Priority community support',
      'evolve-support': 'Access to the Evolve Support Services plan',
      'personal-licenses': 'Free personal DataMiner licenses',
      'dis-source-code': 'Access to the source code of DIS',
      'developer-reviews': 'Option to join developer reviews',
      conversion: 'Conversion of points into Cloud Credits or Professional Service Credits',
    },
  },
  activities: {
    'typo-fix': {
      title: 'Correct a spelling or grammar mistake',
      finds: ['typo-fix'],
      points: 25,
    },
    'added-information': {
      title: 'Add missing information',
      finds: ['added-information'],
      points: { min: 50, max: 300, step: 25 },
    },
    'large-contribution': {
      title: 'Make a large contribution to docs',
      finds: ['large-contribution'],
      points: { min: 300, max: 1000, step: 50 },
    },
    'documentation-delivery': {
      title: 'Deliver documentation as a Word file',
      points: { min: 50, max: 500, step: 25 },
    },
    'q-and-a': {
      title: 'Ask, answer, comment or vote in Q&A',
      points: { min: 10, max: 75, step: 5 },
      'reported-by': ['community'],
    },
    course: {
      title: 'Enrol in or complete a course',
      points: { min: 10, max: 50, step: 5 },
      'reported-by': ['community'],
    },
    quiz: {
      title: 'Complete a quiz',
      points: { min: 10, max: 50, step: 5 },
      'reported-by': ['community'],
    },
    certification: {
      title: 'Get certified',
      points: { min: 500, max: 1000, step: 50 },
      evidence: 'text',
    },
    'catalog-item': {
      title: 'Contribute to the catalog',
      points: { min: 250, max: 1000, step: 50 },
    },
    'blog-post': {
      title: 'Write a blog post, once accepted',
      points: { min: 500, max: 1000, step: 50 },
      evidence: 'link',
    },
    'use-case': {
      title: 'Create a use case, once accepted',
      points: { min: 250, max: 2500, step: 50 },
      evidence: 'link',
    },
    feedback: {
      title: 'Submit feedback',
      points: 50,
      cap: { points: 100, per: 'month' },
      'reported-by': ['survey'],
    },
    'linkedin-headline': {
      title: 'Put the level in the LinkedIn headline',
      points: 250,
      evidence: 'link',
      once: 'ever',
    },
    'email-signature': {
      title: 'Name DataMiner in the e-mail signature',
      points: 250,
      once: 'period',
    },
    'linkedin-post': {
      title: 'Write a LinkedIn post with the agreed mention and tag',
      points: 50,
      evidence: 'link',
    },
    nomination: {
      title: 'Reward for an outstanding DevOps mindset',
      points: { min: 100, max: 750, step: 50 },
      by: 'staff',
    },
  },
};
