export { t as levelNews } from "./level-news2.js";
