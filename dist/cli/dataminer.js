export { t as dataminer } from "./dataminer2.js";
