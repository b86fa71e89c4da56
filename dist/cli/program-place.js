import { n as usualProgramFile } from "./usual-places.js";
// src/program/presets.ts
/** The programs that come with Docpoints, as program files with their comments, by the name that `extends` uses. */
const presets = /* @__PURE__ */ new Map([
	["simple", `# The preset simple: three documentation activities, the calendar year, no levels.
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
`],
	["dataminer", `# The preset dataminer: the DataMiner DevOps Professional Program.
# Points within a calendar year make an Advocate, an Enabler or a Catalyst. Everybody earns from their first contribution.

program:
  name: DataMiner DevOps Professional Program
  url: https://docs.dataminer.services/
  period: calendar-year
  keep: period # a level reached is kept for one year more
  levels:
    - name: Advocate
      points: 750
      about: a well-performing community member
      benefits: [exclusive-content]
    - name: Enabler
      points: 5000
      about: a trusted DevOps Professional
      benefits: [priority-support]
    - name: Catalyst
      points: 25000
      about: an advanced DevOps Professional
      benefits: [evolve-support]
  # The program has more to give: free personal licenses, the source code of DIS, developer reviews. Its page does not
  # say which level opens them, so they are not here: name them below, and in the benefits of the level that does.
  benefits:
    exclusive-content: Access to exclusive content
    priority-support: Priority community support
    evolve-support: Access to the Evolve Support Services plan
  # Points can be converted into cloud credits and professional-service credits, at rates that you set:
  # credits:
  #   cloud-credits: { title: Cloud Credits, points: 100 }

activities:
  # Found by Docpoints in merged pull requests.
  typo-fix:
    title: Correct a spelling or grammar mistake
    finds: [typo-fix]
    points: 25
  added-information:
    title: Add missing information
    finds: [added-information]
    points: { min: 50, max: 300, step: 25 }
  large-contribution:
    title: Make a large contribution to docs
    finds: [large-contribution]
    points: { min: 300, max: 1000, step: 50 }

  # A file that somebody sends; the docs team brings it in, and awards it.
  documentation-delivery:
    title: Deliver documentation as a Word file
    points: { min: 50, max: 500, step: 25 }

  # What the community site sees: it reports these, or a maintainer awards them by hand.
  q-and-a:
    title: Ask, answer, comment or vote in Q&A
    points: { min: 10, max: 75, step: 5 }
    reported-by: [community]
  course:
    title: Enrol in or complete a course
    points: { min: 10, max: 50, step: 5 }
    reported-by: [community]
  quiz:
    title: Complete a quiz
    points: { min: 10, max: 50, step: 5 }
    reported-by: [community]

  # By hand, with evidence.
  certification:
    title: Get certified
    points: { min: 500, max: 1000, step: 50 }
    evidence: text # which certificate
  # By hand. To have pull requests to the catalog proposed as this, name its repository:
  # found-in: [{ repository: owner/catalog, paths: ['**'] }]
  catalog-item:
    title: Contribute to the catalog
    points: { min: 250, max: 1000, step: 50 }
  blog-post:
    title: Write a blog post, once accepted
    points: { min: 500, max: 1000, step: 50 }
    evidence: link
  use-case:
    title: Create a use case, once accepted
    points: { min: 250, max: 2500, step: 50 }
    evidence: link

  # The satisfaction survey: 50 points each time, and no more than 100 in a month.
  feedback:
    title: Submit feedback
    points: 50
    cap: { points: 100, per: month }
    reported-by: [survey]

  # Speaking for DataMiner.
  linkedin-headline:
    title: Put the level in the LinkedIn headline
    points: 250
    evidence: link
    once: ever
  email-signature:
    title: Name DataMiner in the e-mail signature
    points: 250
    once: period
  linkedin-post:
    title: Write a LinkedIn post with the agreed mention and tag
    points: 50
    evidence: link

  # From time to time, staff reward somebody's mindset.
  nomination:
    title: Reward for an outstanding DevOps mindset
    points: { min: 100, max: 750, step: 50 }
    by: staff
`],
	["dataminer-2026", `# The preset dataminer-2026: the DataMiner DevOps Professional Program, edition of 2026.
# What differs from the preset dataminer: members enrol themselves, and their year starts on that day; a Catalyst needs
# 15,000 points; Q&A and courses are counted step by step; most activities are worth more.

program:
  name: DataMiner DevOps Professional Program
  url: https://docs.dataminer.services/
  period: anniversary # twelve months from the day on which a member enrolled
  keep: period # a level reached is kept through the next period, then earned again or lost
  levels:
    - name: Advocate
      points: 750
      about: a well-performing community member
      benefits: [exclusive-content]
    - name: Enabler
      points: 5000
      about: a trusted DevOps Professional
      benefits: [priority-support]
    - name: Catalyst
      points: 15000
      about: an advanced DevOps Professional
      benefits: [evolve-support]
  benefits:
    exclusive-content: Access to exclusive content
    priority-support: Priority community support
    evolve-support: Access to the Evolve Support Services plan
  # Credits bought with points are a balance of their own: spending never lowers a level. You set the rates:
  # credits:
  #   cloud-credits: { title: Cloud Credits, points: 100 }

# Points wait until a member says: /points enrol
members:
  enrol: themselves

activities:
  # Found by Docpoints in merged pull requests.
  typo-fix:
    title: Correct a spelling or grammar mistake
    finds: [typo-fix]
    points: { min: 25, max: 50, step: 5 }
  added-information:
    title: Add missing information
    finds: [added-information, large-contribution]
    points: { min: 50, max: 5000, step: 25 }
  large-contribution: null # part of the activity above

  # Documentation that reaches the docs team in other ways.
  documentation-delivery:
    title: Deliver documentation by e-mail
    points: { min: 50, max: 3000, step: 25 }
  docs-issue:
    title: Report a valid issue about the docs
    points: 100
    label: valid docs issue # a maintainer puts this label on the issue

  # Q&A, step by step: the community site reports these, or a maintainer awards them by hand.
  question:
    title: Ask a question
    points: 10
    reported-by: [community]
  answer:
    title: Answer a question
    points: 25
    reported-by: [community]
  best-answer:
    title: Have an answer chosen as the best
    points: 75
    reported-by: [community]
  choose-best-answer:
    title: Choose the best answer to a question
    points: 10
    reported-by: [community]
  upvote:
    title: Vote for a question or an answer
    points: 1
    reported-by: [community]
  upvoted:
    title: Receive a vote
    points: 25
    reported-by: [community]
  comment:
    title: Comment in Q&A
    points: 10
    reported-by: [community]
  downvoted:
    title: Receive a vote against
    points: -10 # the one activity that costs points
    reported-by: [community]

  # Learning.
  course-enrolment:
    title: Enrol in a course
    points: 25
    reported-by: [community]
  course:
    title: Complete a course
    points: 250
    reported-by: [community]
  mini-quiz:
    title: Complete a mini quiz
    points: 15
    reported-by: [community]
  final-quiz:
    title: Complete a final quiz
    points: 400
    reported-by: [community]
  assignment:
    title: Have an assignment approved
    points: 75
    reported-by: [community]
  training-day:
    title: Give or attend a day of training
    points: 500
  kata:
    title: Complete a kata session
    points: 75
    reported-by: [community]
  kata-early:
    title: Complete a kata within a week of its release
    points: 75 # on top of those for the kata itself
    reported-by: [community]
  # Fundamentals and Visual Overview 1: 500. Configurator, Automation, Scripts & Connectors: 750.
  certification:
    title: Get certified
    points: { min: 500, max: 750, step: 250 }
    evidence: text # which certificate

  # Sharing, by hand and with a link.
  catalog-item:
    title: Contribute to the catalog
    points: { min: 250, max: 1000, step: 50 }
  blog-post:
    title: Write a blog post, once accepted
    points: { min: 2500, max: 5000, step: 50 }
    evidence: link
  use-case:
    title: Create a use case, once accepted
    points: { min: 2500, max: 5000, step: 50 }
    evidence: link
  retro-recipe:
    title: Write a retro recipe
    points: 2000
    evidence: link
  solution:
    title: Share a solution
    points: { min: 250, max: 2500, step: 50 }
    evidence: link

  # The satisfaction survey: 50 points each time, and no more than 100 in a month.
  feedback:
    title: Submit feedback
    points: 50
    cap: { points: 100, per: month }
    reported-by: [survey]

  # Speaking for DataMiner.
  linkedin-headline:
    title: Put the level in the LinkedIn headline
    points: 250
    evidence: link
    once: period
  email-signature:
    title: Name DataMiner in the job title
    points: 250
    once: period
  linkedin-post:
    title: Write a LinkedIn post with the agreed mention and tag
    points: 50
    evidence: link
  attestation-post:
    title: Post about an attestation
    points: 100
    evidence: link

  # Staff reward somebody's mindset.
  nomination:
    title: Reward for an outstanding DevOps mindset
    points: 750
    by: staff
`],
	["hours", `# The preset hours: no points, only recognition.
# For a community whose people give their hours, and want thanks rather than a score. What was merged is still named
# for what it is, a maintainer still confirms it, and the ledger still says who did what and when; each entry is
# worth 0 points. So there is nothing to compare, no level to reach, and nothing to buy.

program:
  name: Thanks for your hours
  period: lifetime # nothing starts again: what somebody gave stays given

activities:
  typo-fix:
    title: Correct a spelling or grammar mistake
    points: 0
  added-information:
    title: Add missing information
    points: 0
  large-contribution:
    title: Make a large contribution to docs
    points: 0

# Where people write together, all of them are thanked.
credit: equal

# The comment says what was given and who gave it, without totals.
comment: { standing: false }
`]
]);
// src/program/program-place.ts
/** `owner/repo[:path][@ref]`: no part of it may lead out of the repository, for they stand in addresses. */
const placePattern = /^[A-Za-z0-9][\w-]*\/(?!\.{1,2}(?:[:@]|$))[\w.-]+(?::(?:(?!\.{1,2}[/@]|\.{1,2}$)[^@\s\\/:]+\/)*(?!\.{1,2}(?:@|$))[^@\s\\/:]+)?(?:@(?!.*(?:\.\.|\/\/))\w(?:[\w./-]*[\w-])?)?$/;
/** Reads `extends`; null for what is neither the name of a preset nor a place. */
function readBase(text) {
	if (presets.has(text)) return {
		kind: "preset",
		name: text
	};
	if (!placePattern.test(text)) return null;
	const [, owner = "", repo = "", path = usualProgramFile, ref = null] = /^([^/]+)\/([^:@]+)(?::([^@]+))?(?:@(.+))?$/.exec(text) ?? [];
	return {
		kind: "file",
		place: {
			owner,
			repo,
			path,
			ref
		}
	};
}
/** `octo-org/points:rules.yml@v2`: how mistakes name a file of another repository. */
function nameOfPlace({ owner, repo, path, ref }) {
	return `${owner}/${repo}:${path}${ref === null ? "" : `@${ref}`}`;
}
/** The same for all ways of writing one place: to GitHub the case of owner and repository is no difference. */
function keyOfPlace({ owner, repo, path, ref }) {
	return nameOfPlace({
		owner: owner.toLowerCase(),
		repo: repo.toLowerCase(),
		path,
		ref
	});
}
export { presets as a, readBase as i, nameOfPlace as n, placePattern as r, keyOfPlace as t };
