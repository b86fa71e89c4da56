import { t as command } from "./command.js";
import { r as WrongUsage } from "./exit.js";
import { c as serverEnvironment } from "./options.js";
// src/cli/serve.ts
/** `docpoints serve`: the App, with its settings from the environment, until it is asked to stop. */
const serveCommand = command({
	about: "Run the GitHub App: take webhooks in until asked to stop",
	forms: [""],
	args: {},
	environment: {
		APP_ID: "The number on the App’s settings page (needed)",
		PRIVATE_KEY: "The App’s private key (needed)",
		WEBHOOK_SECRET: "The secret that the App’s webhooks are signed with (needed)",
		PORT: "Where webhooks are taken in: 3000 unless set",
		HOST: "The address of this machine to listen on: all of them unless set",
		LOG_LEVEL: "How much the log says: info unless set",
		GHE_HOST: "A GitHub of your own instead of github.com",
		GHE_PROTOCOL: "http or https, for GHE_HOST",
		DATABASE_URL: "A PostgreSQL database for the ledgers that programs keep in one: postgres://…",
		DATABASE_OWNER_URL: "The same as the user who owns its tables, to bring them up to date at the start",
		...serverEnvironment,
		DOCPOINTS_LEDGER_SECRET: "What is sent to that server is signed with it, and what changes something over the App’s own HTTP API must be (whsec_…)",
		DOCPOINTS_WEBHOOK_URL: "Where levels that are reached are told: https://…",
		DOCPOINTS_WEBHOOK_SECRET: "What is told there is signed with it: whsec_…"
	},
	async run() {
		const { serve } = await import("./app.js");
		const { SettingsFault } = await import("./settings.js");
		try {
			await serve(process.env);
			process.exit();
		} catch (error) {
			throw error instanceof SettingsFault ? new WrongUsage(error.message) : error;
		}
	}
});
export { serveCommand };
