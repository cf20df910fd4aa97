'use client';

import type { ReactNode } from 'react';
import { ChooseListed } from './choose-all';
import { SortHead } from './sort-head';
import { columns } from './table-columns';
import { TableRow } from './table-row';
import type { ListProps } from './use-list-window';
import { useListWindow } from './use-list-window';
import type { PostsUrl } from './use-posts-url';

const rowHeight = 56;

const Head = ({ column, children }: { column: keyof typeof columns; children: ReactNode }) => (
  <th scope="col" className={columns[column]}>
    {children}
  </th>
);

/** Posts as a table, of which only the rows near the view are in the page. */
export function PostsTable({ url, ...list }: ListProps & { url: PostsUrl }) {
  const { posts, hasMore } = list;
  const { box, items, before, after, listed } = useListWindow(list, rowHeight);
  const space = (height: number) =>
    height > 0 && (
      <tr>
        <td style={{ height }} className="p-0" />
      </tr>
    );
  return (
    <div ref={box} className="@container">
      <table
        aria-rowcount={hasMore ? -1 : posts.length + 1}
        className="w-full table-fixed border-collapse text-left text-sm"
      >
        <caption className="sr-only">Posts</caption>
        <thead className="text-ink-faint text-xs [&_th]:h-10 [&_th]:font-medium">
          <tr aria-rowindex={1} className="border-line-strong/50 border-b">
            <Head column="check">
              <span className="inline-flex p-2">
                <ChooseListed posts={posts} />
              </span>
            </Head>
            <Head column="state">State</Head>
            <SortHead url={url} sort="planned" className={columns.planned}>
              Planned
            </SortHead>
            <Head column="text">Post</Head>
            <Head column="accounts">Accounts</Head>
            <Head column="category">Category</Head>
            <Head column="tags">Tags</Head>
            <Head column="author">Author</Head>
            <SortHead url={url} sort="recent" className={columns.edited}>
              Edited
            </SortHead>
            <Head column="menu">
              <span className="sr-only">More</span>
            </Head>
          </tr>
        </thead>
        <tbody>
          {space(before)}
          {items.map(({ index, post }) => (
            <TableRow key={post.id} post={post} index={index} listed={listed} />
          ))}
          {space(after)}
        </tbody>
      </table>
    </div>
  );
}
