// The web server without its pages, in a process of its own so that its memory can be measured. Says its port over IPC.
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { plannerBranch } from '@/lib/apis/planner';
import { serve } from '@/lib/apis/serve';

const server = http.createServer(
  { headersTimeout: 15_000, requestTimeout: 300_000 },
  serve([plannerBranch], async (_request, response) => void response.writeHead(404).end()),
);
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
