export { t as isRateLimit, n as readHttpError, r as retryAfter, i as retryAfterIn } from "./http-error2.js";
