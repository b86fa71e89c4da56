// src/program/presets/dataminer.ts
/** The DataMiner DevOps Professional Program, as its page in the documentation says it. */
const dataminer = `# The preset dataminer: the DataMiner DevOps Professional Program.
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
`;
export { dataminer as t };
