import { oc } from '@orpc/contract';
import type * as core from 'zod/v4/core';
import type { PlannerReads } from './reads';

type Path = keyof PlannerReads;
type ParamNames<P extends string> = P extends `${string}{${infer Name}}${infer Rest}` ? Name | ParamNames<Rest> : never;
/** What a GET is asked with: the names in its path and its query, each optional one as undefined when absent. */
type Asked<P extends Path> = Record<ParamNames<P>, string> & PlannerReads[P]['query'];

export type RouteWords = { operationId: string; summary: string; tags: string[] };

/** A GET of the planner API. The compiler checks its schemas against PlannerReads, which the browser is typed by. */
export function read<
  P extends Path,
  I extends core.$ZodType<Asked<P>>,
  O extends core.$ZodType<PlannerReads[P]['answer']>,
>(path: P, words: RouteWords, input: I, answer: O) {
  return oc
    .route({ method: 'GET', path, ...words })
    .input(input)
    .output(answer);
}

/** A write of the planner API; 200 unless it makes something. `detailed` gives path and query apart from the body. */
export function write<I extends core.$ZodType, O extends core.$ZodType>(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: `/${string}`,
  words: RouteWords & { successStatus?: number; inputStructure?: 'detailed' },
  input: I,
  answer: O,
) {
  return oc
    .route({ method, path, ...words })
    .input(input)
    .output(answer);
}
