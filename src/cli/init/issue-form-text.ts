import { formChoices, formFields } from '../../decide/issue-form.ts';

/** The form by which people ask for points in an issue, as GitHub reads it: `examples/issue-forms/points.yml` is the same. */
export const issueFormText = `# A form for issues by which anybody asks for points, members ask to spend theirs, and somebody is nominated. Copy it to
# .github/ISSUE_TEMPLATE/points.yml on the default branch. Docpoints knows it by the labels and options below, so leave these as
# they are; name, description, title and the descriptions are yours to change. What somebody writes in it decides nothing.
name: Points
description: Ask for points, spend them, or nominate somebody
title: 'Points: '
body:
  - type: dropdown
    id: about
    attributes:
      label: '${formFields.about}'
      options:
        - ${formChoices.claim}
        - ${formChoices.redemption}
        - ${formChoices.nomination}
    validations:
      required: true
  - type: input
    id: link
    attributes:
      label: ${formFields.link}
      description: Of something you did. If it is a pull request of this repository, its address.
      placeholder: https://
  - type: input
    id: points
    attributes:
      label: ${formFields.points}
      description: To spend. A number alone.
  - type: input
    id: who
    attributes:
      label: ${formFields.who}
      description: The login on GitHub, such as @octocat.
  - type: textarea
    id: why
    attributes:
      label: ${formFields.why}
      description: What you did; what you would like to have; or what somebody did so well.
    validations:
      required: true
`;
