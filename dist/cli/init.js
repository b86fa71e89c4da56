import { t as readCloneHost } from "./clone-origin.js";
import { t as command } from "./command.js";
import { a as isSystemError, n as OutsideFailed, r as WrongUsage, t as AnswerIsNo } from "./exit.js";
import { a as say, r as printText } from "./terminal2.js";
import { n as usualAnswers } from "./answers.js";
import { t as formatMistakes } from "./format-mistakes.js";
import { t as readProgram } from "./read-program.js";
import { r as usualProgramFile } from "./usual-places.js";
import { n as formChoices, r as formFields } from "./issue-form.js";
import { t as readFileIfThere } from "./named-file.js";
import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { lstat, mkdir, realpath, stat, writeFile } from "node:fs/promises";
// src/cli/init/issue-form-text.ts
/** The form by which people ask for points in an issue, as GitHub reads it: `examples/issue-forms/points.yml` is the same. */
const issueFormText = `# A form for issues by which anybody asks for points, members ask to spend theirs, and somebody is nominated. Copy it to
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
// src/cli/init/program-text.ts
/** The program file for the answers: what was chosen, and where the rest is found. */
function programText({ preset, deciders, ledger }) {
	return `# The rules of the points program. What is left out is as in the preset; \`docpoints config show\` prints all of it.
extends: ${preset}

# Who decides: those with write access to this repository, and these, each a login (@ana) or a team (@octo-org/docs-team).
confirm:
  by: [${deciders.map((one) => `'${one}'`).join(", ")}]

# Where the ledger is: the record of all that was decided, which anyone can check.
ledger: ${ledgerText(ledger)}
`;
}
function ledgerText(ledger) {
	switch (ledger.kind) {
		case "here": return "{ branch: docpoints }";
		case "repository": return `{ repository: ${ledger.repository}, branch: docpoints }`;
		case "server": return `{ url: '${ledger.url}' }`;
		default: return ledger;
	}
}
// src/cli/init/workflow-text.ts
/** Commits of the actions of others, with what they are called: a name can be moved, a commit cannot. */
const appToken = "actions/create-github-app-token@1b10c78c7865c340bc4f6099eb2f838309f1e8c3 # v3.1.1";
/**
* A whole workflow file. Its condition and its `concurrency` belong together: what is let through takes the place of
* what waits, so it must be looked at whole, and what is not looked at must not be let through.
*/
function workflowText({ uses, about, app, inputs, runsOn }) {
	return `${about.map((line) => `# ${line}\n`).join("")}name: Docpoints
on:
  # Started by pull requests of forks as well, always with this workflow as it is on the default branch. It is safe because
  # nothing of a pull request is checked out or run: its text is read through GitHub's API.
  pull_request_target:
    types:
      - opened
      - synchronize
      - reopened
      - closed
      - edited
      - labeled
      - unlabeled
      - ready_for_review
      - converted_to_draft
  # Labels and forms by which issues earn points.
  issues:
    types: [opened, edited, labeled, unlabeled, closed, reopened]
  issue_comment:
    types: [created, edited, deleted]
  # Makes up for what was missed: an event that got lost, a write that GitHub refused.
  schedule:
    - cron: '17 4 * * *'
  # By hand: look again at some pull requests, or at all that changed.
  workflow_dispatch:
    inputs:
      pull-request:
        description: The number of a pull request, or a range such as 12-40; nothing for all that changed
      since:
        description: All that changed since this day, such as 2026-11-01; nothing for since the last time
      max-requests:
        description: As many requests to GitHub it may make; nothing for 500
${app === null ? ownPermissions : appPermissions}
jobs:
  docpoints:
    # Talk without a command starts no job, nor does an issue without the form; an edit or a deletion may have taken a command away.
    if: >-
      github.event_name != 'issue_comment' && github.event_name != 'issues' ||
      github.event_name == 'issues' && (
      github.event.action != 'opened' && github.event.action != 'edited' ||
      contains(github.event.issue.body, '### Docpoints') ||
      contains(github.event.changes.body.from, '### Docpoints')) ||
      github.event_name == 'issue_comment' && github.event.comment.user.type != 'Bot' && (
      github.event.action == 'deleted' ||
      contains(github.event.comment.body, '/points') ||
      contains(github.event.changes.body.from, '/points'))
    # One job at a time for each pull request. A newer one takes the place of one that waits, which loses nothing: each looks
    # at all there is. It stands here and not on top, so that talk, which starts no job, takes nobody's place.
    concurrency: docpoints-\${{ github.event.pull_request.number || github.event.issue.number || github.event.schedule || github.run_id }}
    runs-on: ${runsOn}
    timeout-minutes: 15
    steps:
${app === null ? "" : appStep(app)}      - uses: ${uses}
        with:
${app === null ? "" : "          token: ${{ steps.app.outputs.token }}\n"}${inputs.map(([name, value]) => `          ${name}: ${value}\n`).join("")}          pull-request: \${{ inputs.pull-request }}
          since: \${{ inputs.since }}
          max-requests: \${{ inputs.max-requests }}
`;
}
const ownPermissions = `permissions:
  contents: write # the ledger's branch, and no other
  issues: write # replies and reactions on issues
  pull-requests: write # the comment, replies, reactions, labels
  checks: write # on a pull request that changes the program file: its mistakes, and what it would change`;
const appPermissions = `# The workflow's own token is not used: the App's is.
permissions: {}`;
function appStep({ isForAll, readsTeams }) {
	return `      # An App of your own, with these permissions at least: its token gets no others, whatever else the App may do.${isForAll ? `
      # Install it on the repositories of the docs and on the ledger's, and on no others: the token is for all that it is on.` : ""}
      - id: app
        uses: ${appToken}
        with:
          client-id: \${{ secrets.DOCPOINTS_CLIENT_ID }}
          private-key: \${{ secrets.DOCPOINTS_PRIVATE_KEY }}
${isForAll ? "          owner: ${{ github.repository_owner }}\n" : ""}          permission-contents: write
          permission-issues: write
          permission-pull-requests: write
          permission-checks: write
${readsTeams ? "          permission-members: read # for teams that the program names: without any, leave this line out\n" : ""}`;
}
// src/cli/init/plan.ts
const workflowFile = ".github/workflows/docpoints.yml";
const issueFormFile = ".github/ISSUE_TEMPLATE/points.yml";
/** The owner is for the reader to put in: a copy of Docpoints may be anywhere. */
const usualUses = "OWNER/docpoints@main";
const hostedRunner = "ubuntu-latest";
/** The workflow and the program file for the answers, and the form for issues where it is wanted. Throws TypeError where our own text makes no valid program. */
function planOf(answers, uses, { hasForm = false, runsOn = hostedRunner } = {}) {
	const program = programText(answers);
	const reading = readProgram(program, usualProgramFile);
	if (!reading.ok) throw new TypeError(`What was to be written is no program:\n${formatMistakes(reading.mistakes, "text")}`);
	return [
		{
			path: workflowFile,
			text: workflowFor(answers, uses, runsOn)
		},
		{
			path: usualProgramFile,
			text: program
		},
		...hasForm ? [{
			path: issueFormFile,
			text: issueFormText
		}] : []
	];
}
/** Whether it takes an App: a workflow's own token reads no teams and writes to no other repository. */
function needsApp(answers) {
	return answers.ledger.kind === "repository" || namesTeams(answers);
}
function namesTeams({ deciders }) {
	return deciders.some((one) => one.includes("/"));
}
function workflowFor(answers, uses, runsOn) {
	const { ledger } = answers;
	return workflowText({
		uses: uses === "OWNER/docpoints@main" ? `${uses} # where you keep Docpoints` : uses,
		about: ["Points for documentation contributions. The rules are in .github/docpoints.yml."],
		app: needsApp(answers) ? {
			isForAll: ledger.kind === "repository",
			readsTeams: namesTeams(answers)
		} : null,
		inputs: ledger.kind === "server" ? [
			["ledger", ledger.url],
			["ledger-token", "${{ secrets.DOCPOINTS_LEDGER_TOKEN }}"],
			["ledger-secret", "${{ secrets.DOCPOINTS_LEDGER_SECRET }}"]
		] : [],
		runsOn
	});
}
// src/cli/init/write-plan.ts
/**
* Looks what is there already. Throws WrongUsage where a file cannot stand there: a folder on the way is a file, or leads
* out of the clone; OutsideFailed where it cannot be read.
*/
async function standingOf({ path, text }) {
	await refuseWayOut(path);
	const found = await readFileIfThere(path);
	if (found === null && await isThere(path)) throw new WrongUsage(`${path} is a link to nothing. Nothing was written.`);
	if (found === null) return "missing";
	return found.replaceAll("\r\n", "\n") === text ? "same" : "other";
}
/** Throws AnswerIsNo where the other ending of YAML stands beside a planned file: of two, GitHub or Docpoints would take one for nothing. */
async function refuseTwins(plan) {
	for (const { path } of plan) {
		const twin = path.replace(/\.yml$/, ".yaml");
		if (!await isThere(twin)) continue;
		throw new AnswerIsNo(`${twin} is there: with ${path} beside it, ${path === ".github/docpoints.yml" ? "Docpoints never reads it" : "GitHub would take both"}. Rename it to ${path}, or move it away, and run this again. Nothing was written.`);
	}
}
/** Also a link that leads nowhere. */
function isThere(path) {
	return lstat(path).then(() => true, () => false);
}
async function refuseWayOut(path) {
	const here = await realpath(".");
	for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) {
		if (!await isThere(folder)) continue;
		const found = await stat(folder).catch(() => null);
		if (found === null) throw new WrongUsage(`${folder} is a link to nothing. Nothing was written.`);
		if (!found.isDirectory()) throw new WrongUsage(`${folder} is a file; a folder was expected. Nothing was written.`);
		const real = await realpath(folder);
		if (relative(here, real).startsWith("..")) throw new WrongUsage(`${folder} leads out of this clone, to ${real}: what stands there is committed nowhere. Make it a folder of the clone. Nothing was written.`);
	}
}
/** What is wrong with the program file that is there, as `config check` says it; null: nothing, or there is none. */
async function mistakesIn(plan) {
	if (!plan.some(({ path }) => path === ".github/docpoints.yml")) return null;
	const text = await readFileIfThere(usualProgramFile);
	const reading = text === null ? null : readProgram(text, usualProgramFile);
	return reading === null || reading.ok ? null : formatMistakes(reading.mistakes, "text");
}
/** A new file as a difference, as Git shows it. */
function differenceOf({ path, text }) {
	const lines = text.trimEnd().split("\n");
	return [
		`--- /dev/null`,
		`+++ b/${path}`,
		`@@ -0,0 +1,${lines.length} @@`,
		...lines.map((line) => `+${line}`)
	].join("\n");
}
/** Writes a file where there is none; never over one that came meanwhile. Throws OutsideFailed. */
async function writeNew({ path, text }) {
	try {
		await mkdir(dirname(path), { recursive: true });
		await writeFile(path, text, { flag: "wx" });
	} catch (error) {
		if (!isSystemError(error)) throw error;
		throw new OutsideFailed(`Could not write ${path}: ${error.message}`);
	}
}
// src/cli/init/init.ts
/** `docpoints init`: the workflow and the program file, for a docs repository that has neither. */
const initCommand = command({
	about: "Set up a docs repository: write the workflow and the program file into its clone",
	forms: ["[--yes] [--dry-run] [--form] [--action owner/repo@ref]"],
	args: {
		yes: {
			type: "boolean",
			description: "Ask nothing: the preset simple, the ledger in this repository"
		},
		"dry-run": {
			type: "boolean",
			description: "Show what would be written, and write nothing"
		},
		form: {
			type: "boolean",
			description: "With the form by which people ask for points in an issue"
		},
		action: {
			type: "string",
			valueHint: "owner/repo@ref",
			description: `Where you keep Docpoints (otherwise ${usualUses}, for you to put in)`
		}
	},
	async run(given) {
		const uses = readUses(given.text("action"));
		refuseOutsideClone();
		const answers = given.has("yes") ? usualAnswers : await askHere();
		const server = await readServerWithoutRunners();
		const runsOn = server === null ? hostedRunner : "self-hosted";
		const plan = planOf(answers, uses, {
			hasForm: given.has("form"),
			runsOn
		});
		await refuseTwins(plan);
		const standings = await Promise.all(plan.map(standingOf));
		const missing = plan.filter((_file, index) => standings[index] === "missing");
		const isDry = given.has("dry-run");
		if (!isDry) for (const file of missing) await writeNew(file);
		for (const file of missing) printText(differenceOf(file));
		for (const [index, { path }] of plan.entries()) say(standingText(path, standings[index] ?? "other"));
		const mistakes = await mistakesIn(plan);
		if (mistakes !== null) say(mistakes);
		if (mistakes !== null) throw new AnswerIsNo("The program file that is there has mistakes: mend them, or nothing is awarded.");
		if (isDry) {
			say(missing.length === 0 ? "Nothing would be written." : "Nothing was written: this is a dry run.");
			return;
		}
		if (missing.length === 0 && standings.includes("other")) throw new AnswerIsNo("Nothing was written: all of these files are there already.");
		sayWhatIsNext(uses === "OWNER/docpoints@main" && standings[0] !== "other", answers, server);
	}
});
function readUses(named) {
	if (named === void 0) return usualUses;
	if (/^[\w.-]{1,100}\/[\w.-]{1,100}@[\w./-]{1,200}$/.test(named)) return named;
	throw new WrongUsage(`--action is “${named}”: owner/repo@ref was expected, such as octo-org/docpoints@v1.`);
}
function refuseOutsideClone() {
	if (existsSync(".git")) return;
	for (let folder = resolve(".."); folder !== dirname(folder); folder = dirname(folder)) if (existsSync(join(folder, ".git"))) throw new WrongUsage(`This is a folder within a clone: go to its top, ${folder}.`);
	throw new WrongUsage("There is no clone of a repository here: go to the top folder of your docs’ clone.");
}
/** GitHub lends runners to its own servers alone; null: they are there, or nobody says where the clone is from. */
async function readServerWithoutRunners() {
	const host = await readCloneHost(".");
	return host === null || /(?:^|\.)(?:github|ghe)\.com(?:[-_][\w-]*)?$/.test(host) ? null : host;
}
async function askHere() {
	const { stdin, stderr } = process;
	if (!stdin.isTTY || !stderr.isTTY) throw new WrongUsage("init asks three questions, and nobody can answer here: say --yes to take the usual answers.");
	const { ask } = await import("./ask.js");
	return ask({
		input: stdin,
		output: stderr
	});
}
function standingText(path, standing) {
	if (standing === "missing") return `${path}: new`;
	if (standing === "same") return `${path}: is there already, just so`;
	return `${path}: is there already and says something else, so it is left as it is. To have it made anew, move it away and run this again.`;
}
function sayWhatIsNext(needsOwner, answers, server) {
	const steps = [
		...server === null ? [] : [`Have a runner of your own (self-hosted, 2.327 or later): there is none of GitHub’s for ${server}. Where yours has another label, put it into \`runs-on\`.`],
		...needsOwner ? ["Put the owner of your copy of Docpoints in place of OWNER in the workflow."] : [],
		...needsApp(answers) ? ["Make a GitHub App that may write contents, issues, pull requests and checks (and read members, for teams), install it, and keep its client id and private key in the secrets DOCPOINTS_CLIENT_ID and DOCPOINTS_PRIVATE_KEY."] : [],
		...answers.ledger.kind === "server" ? ["Keep the server’s token in the secret DOCPOINTS_LEDGER_TOKEN."] : [],
		"Commit the files to the default branch: the next pull request gets its comment."
	];
	say([
		"",
		"Next:",
		...steps.map((step, index) => `${index + 1}. ${step}`)
	].join("\n"));
}
export { initCommand };
