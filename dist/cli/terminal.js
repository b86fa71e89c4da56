export { t as calmJson, n as printJson, r as printText, i as printable, a as say, o as writeWhole } from "./terminal2.js";
