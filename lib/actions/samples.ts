'use server';

import * as z from 'zod/mini';
import { action } from '@/lib/server/action';
import * as samples from '@/lib/services/samples/delete-samples';

export const deleteSamples = action(z.object({}), samples.deleteSamples);
