'use server';

import { AccountRef, AttachAccounts, StartConnection } from '@/lib/domain/account';
import { action } from '@/lib/server/action';
import * as attach from '@/lib/services/accounts/attach-accounts';
import * as disconnect from '@/lib/services/accounts/disconnect-account';
import * as start from '@/lib/services/accounts/start-connection';

export const startConnection = action(StartConnection, start.startConnection);
export const attachAccounts = action(AttachAccounts, attach.attachAccounts);
export const disconnectAccount = action(AccountRef, disconnect.disconnectAccount);
