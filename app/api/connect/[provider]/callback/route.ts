import { connectReturn } from '@/lib/server/connect-return';

type Props = { params: Promise<{ provider: string }> };

/** Where providers send people back to (OAuth redirect URI). */
export async function GET(request: Request, { params }: Props) {
  const location = await connectReturn(request, (await params).provider);
  return new Response(null, {
    status: 303,
    headers: { location, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
  });
}
