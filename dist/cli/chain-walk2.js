export { t as ChainWalk } from "./chain-walk.js";
