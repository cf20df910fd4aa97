'use client';

import { ChooseListed } from './choose-all';
import { SortHead } from './sort-head';
import { columns } from './table-columns';
import { TableRow } from './table-row';
import type { ListProps } from './use-list-window';
import { useListWindow } from './use-list-window';
import type { PostsUrl } from './use-posts-url';

const rowHeight = 56;

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
            <th scope="col" className={columns.check}>
              <span className="inline-flex p-2">
                <ChooseListed posts={posts} />
              </span>
            </th>
            <th scope="col" className={columns.state}>
              State
            </th>
            <SortHead url={url} sort="planned" className={columns.planned}>
              Planned
            </SortHead>
            <th scope="col" className={columns.text}>
              Post
            </th>
            <th scope="col" className={columns.accounts}>
              Accounts
            </th>
            <th scope="col" className={columns.category}>
              Category
            </th>
            <th scope="col" className={columns.tags}>
              Tags
            </th>
            <th scope="col" className={columns.author}>
              Author
            </th>
            <SortHead url={url} sort="recent" className={columns.edited}>
              Edited
            </SortHead>
            <th scope="col" className={columns.menu}>
              <span className="sr-only">More</span>
            </th>
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
