import { command } from './command.ts';
import { WrongUsage } from './exit.ts';

/** `docpoints serve`: the App, with its settings from the environment, until it is asked to stop. */
export const serveCommand = command({
  about: 'Run the GitHub App: take webhooks in until asked to stop',
  forms: ['(settings: APP_ID, PRIVATE_KEY, WEBHOOK_SECRET, PORT, LOG_LEVEL, GHE_HOST, GHE_PROTOCOL)'],
  args: {},
  async run() {
    const { serve, SettingsFault } = await import('../app.ts');
    try {
      await serve(process.env);
    } catch (error) {
      throw error instanceof SettingsFault ? new WrongUsage(error.message) : error;
    }
  },
});
