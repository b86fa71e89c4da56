/** What stands before the table in docs/deciding.md. */
export const introduction = `# Who may say what, and what comes of it

This table is made by the tests, which hold every cell of it. A command is a line of its own in a new comment on the pull request; a label counts as the command of who put it, until somebody takes it off who may decide. Each column is the state that the pull request is in when it is said.

- **records**: the ledger gets an entry, and the comment says so
- **sets**: points, activity or shares are set, and wait for \`/points confirm\`
- **rejects**: there are no points, until a maintainer says otherwise
- **asks**: the comment asks the maintainers
- **state**, **help**: a reply; **done**: nothing more than 🚀
- **–**: not heard, for the reason beside it; of bots and accounts that are gone nothing ever is
- anything else is refused: a command with 😕 and a reply that says what to type instead, a label in the one comment

**Maintainers** have write access (or maintain, admin, a custom role that stands on one of these), or are named in \`confirm.by\` of the program file, by login or team. **Nobody decides about their own points**, nor about those of an account that is [merged](ledger.md#checking-mending-copying-erasing) with theirs, nor about an award in which they have a share, unless the program says \`confirm: { own: true }\`. An edited comment says nothing, nor does what is quoted or code, in Markdown or HTML, a formula or a comment in HTML. A proposal that \`confirm.after\` would give by itself is given by itself no more once a maintainer has said anything but \`confirm\`, the contributor has claimed, or a label about the points was put, whatever became of it since. Of one comment the first hundred commands are read; that there were more is said. A comment in which something was done and something refused gets both reactions. What was refused stays so, whatever its author may do later. On an open pull request what is set is kept for the merge; confirming has to be said after it. Said in the same second, a command wins over a label; otherwise the later one wins. What is put after a \`confirm\` changes nothing of it, however late both are heard.

Where the program says that an activity is given \`by: staff\` or \`by: admin\`, only they give it: others may still set it, and are refused when they confirm it (**given-by-others**). Where a cap, or \`once\`, leaves less than was decided, what is left is given, and the comment or the reply says so with the rule; where it leaves nothing, confirming is refused (**all-cut**). Enrolling and leaving (\`/points enrol\`, \`/points leave\`) everybody says for themselves. Who leaves is a member until the end of that day; what was earned until then can still be spent, and a new enrolment begins anew.

What was given by hand (\`/points award\`, \`/points nominate\`) is taken back where it was given, by whoever decides or might have given it, and who had got it is told. In an issue \`/points revoke REASON\` is enough where only one award stands; otherwise, and on a pull request always, the award is named by whom it is for and what for: \`/points revoke @login ACTIVITY REASON\`. Of the same twice, the last goes first. Where nothing like it stands, nothing is taken back, and the reply says what could be (**which-to-revoke**).

| state | when | what leads out of it |
| --- | --- | --- |
| previewed | open, and worth something | the merge |
| proposed | merged | \`confirm\` → confirmed, \`reject\` → rejected |
| confirmed | the ledger holds the award | \`revoke\` → revoked, \`… confirm\` corrects it |
| rejected | a maintainer gave none | naming points or an activity lifts it |
| revoked | the award was taken back | \`confirm\` → confirmed, \`reject\` → rejected, naming points or an activity → proposed |
| ignored | nothing to reward | naming an activity → proposed; a claim asks for that |`;

/** What stands before the table of redemptions. */
export const ofSpending = `## Spending points

A member asks in an issue, with \`/points redeem N REASON\`; where the program sells credits, REASON names one: \`/points redeem 500 for cloud credits\`. What is asked for waits; an admin decides about all that waits in the issue, and can give back what was spent there, the last of it first, with \`/points refund REASON\`; where nothing else stands there, \`revoke\` says the same. Nobody confirms what they ask for themselves. An ask that was edited or deleted before it was confirmed waits no more.

| what was asked for | when | what leads out of it |
| --- | --- | --- |
| not asked for | nobody said \`redeem\` | \`redeem\`, of no more than is left → asked for |
| asked for | it waits, and counts as spent for whoever asks again here | \`confirm\` of an admin → confirmed, \`reject REASON\` of an admin → rejected |
| confirmed | the ledger holds it; the balance is lower | \`refund REASON\` of an admin → given back |
| rejected | an admin gave none, and who asked was told; the balance is as it was | asking anew → asked for |
| given back | the ledger holds that, too, and the balance is as it was | asking anew → asked for |

- **asks**: it waits for an admin; **rejects**: a reply tells who asked; the rest as above`;

/** What stands before the table of states. */
export const statesIntroduction = `What comes of an event in a state, where somebody says it who may: the state that follows, what the ledger gets, the reaction to the comment in which it was said. It stands in code as \`src/decide/states.ts\`, and each cell is held by a test. The events are the commands below (*points* is \`/points N\`, *shares* are those of two people, a *claim* is the contributor’s), labels that a maintainer puts, and what happens by itself; *the deciding comment* is the one that led into the state. “No comment”: nothing is written where there is no comment of ours.`;
