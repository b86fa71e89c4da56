export { t as isRateLimit, n as readHttpError, r as retryAfter } from "./http-error2.js";
