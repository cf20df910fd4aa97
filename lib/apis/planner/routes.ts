import type { AnyContractProcedure } from '@orpc/contract';
import { plannerContract } from '@/lib/contracts/planner/planner-contract';

const { reads, ...writes } = plannerContract;

const procedures: AnyContractProcedure[] = [...Object.values(reads), ...Object.values(writes)];

/** A path template as a pattern: names in braces match one segment. */
const patternOf = (path: string) => new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`);

const routes = procedures.map((procedure) => {
  const { method = 'POST', path = '/' } = procedure['~orpc'].route;
  return { method, pattern: patternOf(path) };
});
const uploads = patternOf('/locations/{locationId}/uploads');
const oneUpload = patternOf('/locations/{locationId}/uploads/{uploadId}');
const outsideContract = [
  { method: 'GET', pattern: patternOf('/locations/{locationId}/posts[.]csv') },
  { method: 'POST', pattern: patternOf('/locations/{locationId}/media') },
  { method: 'POST', pattern: patternOf('/locations/{locationId}/feeds/file') },
  ...['POST', 'OPTIONS'].map((method) => ({ method, pattern: uploads })),
  ...['HEAD', 'PATCH', 'DELETE', 'OPTIONS'].map((method) => ({ method, pattern: oneUpload })),
];

/** The methods a path below /api/planner has; empty when there is no such path. */
export const methodsOf = (path: string): string[] => [
  ...new Set([...routes, ...outsideContract].filter(({ pattern }) => pattern.test(path)).map(({ method }) => method)),
];
