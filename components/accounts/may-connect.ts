/** Whether a role may connect and disconnect accounts; the service decides, this only hides what would be refused. */
export const mayConnect = (role: string): boolean => ['owner', 'admin', 'manager'].includes(role);
