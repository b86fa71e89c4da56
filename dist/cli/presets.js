import { t as dataminer2026 } from "./dataminer-20262.js";
import { t as dataminer } from "./dataminer2.js";
import { t as hours } from "./hours2.js";
import { t as simple } from "./simple2.js";
/** The programs that come with Docpoints, as program files with their comments, by the name that `extends` uses. */
const presets = new Map(Object.entries({
	simple,
	dataminer,
	"dataminer-2026": dataminer2026,
	hours
}));
export { presets as t };
