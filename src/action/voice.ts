import * as core from '@actions/core';

/** Where the Action is heard: the log, annotations, outputs and the job summary. */
export interface Voice {
  info(text: string): void;
  warning(text: string, at?: core.AnnotationProperties): void;
  error(text: string, at?: core.AnnotationProperties): void;
  /** Ends the run as failed, and says why. */
  fail(text: string): void;
  /** For later steps. The run fails where it cannot be kept for them, and goes on: what was done stays. */
  setOutput(name: string, value: string): void;
  /** Adds Markdown to the job's summary, where the runner keeps one; it warns where that cannot be written. */
  summarize(markdown: string): Promise<void>;
}

/** The voice of a run in which no secret is ever heard, whoever put it into a text. */
export function voiceOf(secrets: readonly string[], env: NodeJS.ProcessEnv): Voice {
  const hide = hiding(secrets);
  return {
    info: (text) => core.info(inOneLine(hide(text))),
    warning: (text, at) => core.warning(hide(text), at),
    error: (text, at) => core.error(hide(text), at),
    fail: (text) => core.setFailed(hide(text)),
    setOutput(name, value) {
      try {
        core.setOutput(name, hide(value));
      } catch (error) {
        core.setFailed(
          hide(
            `The output ${name} could not be written to the file of GITHUB_OUTPUT, so that later steps do not have it: ${String(error)}. ${stays}`,
          ),
        );
      }
    },
    async summarize(markdown) {
      if (!env['GITHUB_STEP_SUMMARY']) return;
      try {
        await core.summary.addRaw(hide(markdown)).write();
      } catch (error) {
        core.warning(hide(`The summary of this run could not be written: ${String(error)}. ${stays}`), {
          title: 'Docpoints',
        });
      }
    },
  };
}

const stays = 'What was done on GitHub and in the ledger stays as it is. Look at the disk of the runner.';

/** Shorter ones are no secrets, and would tear holes into words. */
const shortest = 8;

/** Puts `***` in the place of secrets, also as they stand in addresses and in JSON. */
function hiding(secrets: readonly string[]): (text: string) => string {
  const forms = secrets
    // Whoever quotes one of several lines may make one line of it.
    .flatMap((secret) => [secret.trim(), ...secret.split(/\s+/)])
    // What a signature is made with stands behind a prefix that says so.
    .flatMap((secret) => [secret, secret.replace(/^whsec_/, '')])
    .filter((secret) => secret.length >= shortest)
    .flatMap((secret) => [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]);
  return (text) => forms.reduce((hidden, form) => hidden.replaceAll(form, '***'), text);
}

/** The runner takes a line that starts with `::` for a command. */
function inOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').replace(/^\s*(?=::|##\[)/, '· ');
}
