import type { Metadata } from 'next';
import { PostsScreen } from '@/components/posts/posts-screen';

export const metadata: Metadata = { title: 'Posts' };

export default function PostsPage() {
  return <PostsScreen />;
}
