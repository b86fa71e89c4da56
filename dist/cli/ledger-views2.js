export { t as ledgerViews, n as rulesOf } from "./ledger-views.js";
