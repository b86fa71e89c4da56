export { t as dataminer2026 } from "./dataminer-20262.js";
