'use server';

import { action } from '@/lib/server/action';
import * as service from '@/lib/services/sessions/revoke-sessions';

export const revokeSessions = action(service.RevokeSessions, service.revokeSessions);
