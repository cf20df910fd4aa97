'use client';

import { roleCan, type Verb } from '@/lib/domain/permission';
import { useLocation } from './location';

/** Whether who looks may do this here. The service decides; this only hides what would be refused. */
export const useMay = (verb: Verb): boolean => roleCan(useLocation().role, verb);
