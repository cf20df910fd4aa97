import type { Metadata } from 'next';
import { PostScreen } from '@/components/posts/post-screen';

export const metadata: Metadata = { title: 'Post' };

export default async function PostPage({ params }: { params: Promise<{ post: string }> }) {
  return <PostScreen postId={(await params).post} />;
}
