export { t as ledgerSigner } from "./signer2.js";
