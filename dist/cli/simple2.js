// src/program/presets/simple.ts
/** Every program rests on it: what no file says is as it stands here. */
const simple = `# The preset simple: three documentation activities, the calendar year, no levels.
# It is in force where there is no program file, and whatever a file leaves out is as it stands here.

program:
  name: Documentation points
  period: calendar-year # points count together from 1 January to 31 December
  timezone: UTC # days, months and periods end at midnight, Universal Time
  keep: period # a level that was reached is kept for one period more
  levels: [] # points are counted, and make nobody anything
  benefits: {}
  credits: {} # points buy nothing

# What earns points: the three kinds of documentation contribution that Docpoints finds in a merged pull request.
activities:
  typo-fix:
    title: Correct a spelling or grammar mistake
    finds: [typo-fix]
    points: 25
  added-information:
    title: Add missing information
    finds: [added-information]
    points: { min: 50, max: 300, step: 25 } # how much was added decides
  large-contribution:
    title: Make a large contribution to docs
    finds: [large-contribution]
    points: { min: 300, max: 1000, step: 50 }

# Which files are documentation, and merges into which branch count.
docs:
  include:
    - '**/*.md'
    - '**/*.mdx'
    - '**/*.rst'
    - '**/*.adoc'
    - '**/*.html'
    - '**/toc.yml'
    - '**/*.{png,svg,jpg,gif,webp,drawio}' # a picture is documentation, too
  exclude: ['**/node_modules/**', '**/CHANGELOG.md']
  branches: [default] # the default branch of the repository, whatever it is called
  factors: {} # every file counts the same

# Beside these there are always "points: typo-fix" and so on, "points: none", and "points: 150" with any number.
labels: {}

# Who decides: those with write access, and nobody about their own points. Nothing confirms itself.
confirm:
  by: []
  staff: []
  own: false
  after: {}

authors:
  exclude: []
  organisation: earn # members of the organisation earn points like everybody
  agents: nobody # what an AI agent opened earns nobody points

# Everybody who contributes is a member.
members:
  enrol: everyone
  keep: 365

credit: author # all points go to who opened the pull request
ledger: { branch: docpoints } # of this repository
comment: { preview: true, standing: true, labels: false }
remind: { level-ends: 0 } # nobody is reminded
`;
export { simple as t };
