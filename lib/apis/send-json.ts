import type { ServerResponse } from 'node:http';
import type { ErrorCode, FieldIssue } from '@/lib/domain/error';

export const sendJson = (response: ServerResponse, status: number, body: unknown): void =>
  sendJsonText(response, status, JSON.stringify(body));

export function sendJsonText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
  });
  response.end(text);
}

export const sendError = (
  response: ServerResponse,
  status: number,
  code: ErrorCode,
  message: string,
  issues?: FieldIssue[],
): void => sendJson(response, status, { error: { code, message, issues } });
