export { buildApp } from './app.ts';
export type { LoadEvent, LoadOptions, LoadStarter, RunningLoad } from './loads/load-starter.ts';
export { serve, type Server } from './server.ts';
export { readApiSettings, type ApiSettings } from './settings.ts';
export { createToken, listTokens, readExpiry, revokeToken, type Token } from './access/tokens.ts';
export { commandLineAccount } from './access/account.ts';
export { recordWithin, type AuditEntry } from './audit/audit-log.ts';
export { isRole, roles, type Role } from './access/roles.ts';
