// src/app/settings.ts
/** The App's settings are not such that it can start: which ones, and what they should be. */
var SettingsFault = class extends Error {
	name = "SettingsFault";
};
/** What the App cannot start without. */
const needed = {
	APP_ID: "the number on the App’s settings page",
	PRIVATE_KEY: "the App’s private key, the text of the .pem file",
	WEBHOOK_SECRET: "the secret that the App’s webhooks are signed with"
};
/** The port to listen on. Throws SettingsFault where a setting is missing or wrong. */
function readSettings(env) {
	const missing = Object.entries(needed).filter(([name]) => (env[name] ?? "").trim() === "");
	if (missing.length > 0) throw new SettingsFault(`The App cannot start without these settings in its environment:\n${missing.map(([name, what]) => `  ${name}: ${what}`).join("\n")}`);
	if (!/^[1-9]\d*$/.test(env["APP_ID"] ?? "")) throw new SettingsFault(`APP_ID should be ${needed.APP_ID}.`);
	const port = env["PORT"] || "3000";
	if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) throw new SettingsFault(`PORT should be a number from 0 to 65535, found ${JSON.stringify(port)}.`);
	return Number(port);
}
export { needed as n, readSettings as r, SettingsFault as t };
