export { t as httpLedger } from "./http.js";
