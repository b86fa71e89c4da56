/** A program file in which every key is set, and to something else than its default. */
export const everyKey = `
extends: simple
program:
  name: Octo docs points
  url: https://docs.example.org/points
  period: anniversary
  timezone: Europe/Brussels
  keep: forever
  levels:
    - name: Reader
      points: 10
    - name: Writer
      points: 100
      about: writes what others read
      benefits: [mug, chat]
      changes:
        - { from: 2027-01-01, points: 90 }
        - { from: 2028-07-01, points: 80 }
  benefits:
    mug: A mug
    chat: { title: An hour with the team, url: https://docs.example.org/chat }
  credits:
    coffee: { title: Coffee, points: 20 }
activities:
  typo-fix:
    title: Fix a slip
    points: 5
  added-information:
    finds: [added-information, large-contribution]
    points: { min: 10, max: 90, step: 10 }
  large-contribution: null
  translation:
    title: Translate a page
    points: { max: 60 }
    found-in:
      - repository: octo-org/translations
        paths: ['pages/**', '*.md']
      - repository: octo-org/more
    evidence: text
    cap: { points: 120, per: period }
    reported-by: [crowd]
    once: ever
    by: admin
    label: translated
docs:
  include: ['docs/**', '*.md']
  exclude: ['docs/api/**']
  branches: [default, live]
  factors: { 'docs/archive/**': 0.5 }
labels:
  'small slip': typo-fix
  'fifty': 50
  'not this time': none
  'kind: spelling': { hint: typo-fix }
confirm:
  by: ['@octocat', '@octo-org/writers']
  staff: ['@octo-org/staff']
  own: true
  after: { typo-fix: 7, translation: 30 }
authors:
  exclude: [hubot]
  organisation: leave-out
  agents: requester
members:
  enrol: themselves
  keep: 30
credit: equal
ledger: { repository: octo-org/points, branch: ledger }
comment: { preview: false, standing: false, labels: true }
remind: { level-ends: 14 }
`;
