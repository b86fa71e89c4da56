// src/program/presets/dataminer-2026.ts
/** The edition of 2026 of the DataMiner DevOps Professional Program. */
const dataminer2026 = `# The preset dataminer-2026: the DataMiner DevOps Professional Program, edition of 2026.
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
`;
export { dataminer2026 as t };
