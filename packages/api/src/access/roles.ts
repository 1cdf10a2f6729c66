/** What an account may do, weakest first; each role may do all that those before it may. */
export const roles = ['viewer', 'manager', 'admin'] as const;
export type Role = (typeof roles)[number];

export const isRole = (text: unknown): text is Role => roles.includes(text as Role);

/** Whether `role` may do what `needed` may. */
export const satisfies = (role: Role, needed: Role): boolean => roles.indexOf(role) >= roles.indexOf(needed);

/** Who may call a route: anybody, or an account of at least this role. */
export type Access = 'public' | Role;
