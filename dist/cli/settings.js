export { t as SettingsFault } from "./settings2.js";
