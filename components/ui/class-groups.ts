import type { Config } from 'tailwind-merge';

// The part of Tailwind this product uses, so that browsers do not load all of it: which classes set the same thing.
// components/ui/cn.test.ts holds it against the library's own list, class by class.

const any = () => true;
const arbitrary = (value: string) => /^[[(]/.test(value);
const number = (value: string) => /^\d+(\.\d+)?$/.test(value);
/** `[15px]`, `[1.25rem]`; a colour or a shadow between brackets is none. */
const length = (value: string) =>
  /^\[(-?[\d.]+(px|r?em|%|ch|v[hw]|dvh)|(calc|min|max|clamp)\(.*\))\]$/.test(value) && !/oklch|rgb|#/.test(value);
const size = (value: string) => /^(xs|sm|md|lg|xl|\d+xl|base|day)$/.test(value) || length(value);
const anything = ['', any];
const plain = ['', number, length];

const sides = (name: string, ends: string[]) =>
  Object.fromEntries(ends.map((end) => [`${name}${end}`, [{ [`${name}${end}`]: [any] }]]));
const edges = ['', 'x', 'y', 't', 'r', 'b', 'l'];
const borders = ['', '-x', '-y', '-t', '-r', '-b', '-l'];
const corners = ['', '-t', '-r', '-b', '-l', '-tl', '-tr', '-bl', '-br'];
const boxes = ['w', 'h', 'size', 'min-w', 'min-h', 'max-w', 'max-h', 'basis', 'top', 'right', 'bottom', 'left'];
const insets = ['inset', 'inset-x', 'inset-y', 'z', 'gap', 'gap-x', 'gap-y', 'opacity', 'cursor', 'origin', 'aspect'];
const grids = ['grid-cols', 'grid-rows', 'col-start', 'row-start', 'col-end', 'row-end', 'order', 'columns'];
const places = ['items', 'self', 'justify-items', 'justify-self', 'place-content', 'place-items', 'place-self'];
const rest = ['translate', 'translate-x', 'translate-y', 'rotate', 'scale', 'select', 'touch', 'resize', 'line-clamp'];
const more = ['leading', 'tracking', 'whitespace', 'underline-offset', 'pointer-events', 'duration', 'ease', 'caret'];
const last = ['fill', 'stroke', 'from', 'via', 'to', 'accent', 'overscroll', 'overflow', 'overflow-x', 'overflow-y'];
const prefixes = [...boxes, ...insets, ...grids, ...places, ...rest, ...more, ...last];

const styles = ['solid', 'dashed', 'dotted', 'double', 'hidden', 'none'];

export const classGroups: Config<string, string>['classGroups'] = {
  ...sides('p', edges),
  ...sides('m', edges),
  ...Object.fromEntries(prefixes.map((name) => [name, [{ [name]: anything }]])),
  ...Object.fromEntries(corners.map((end) => [`rounded${end}`, [{ [`rounded${end}`]: anything }]])),
  ...Object.fromEntries(borders.map((end) => [`border-width${end}`, [{ [`border${end}`]: plain }]])),
  ...Object.fromEntries(borders.map((end) => [`border-colour${end}`, [{ [`border${end}`]: [any] }]])),
  display: [
    'block',
    'inline-block',
    'inline',
    'flex',
    'inline-flex',
    'grid',
    'inline-grid',
    'contents',
    'hidden',
    'table',
    'list-item',
  ],
  spacing: [{ border: [{ spacing: anything }] }],
  tables: [{ table: ['auto', 'fixed'] }],
  floating: [{ float: ['left', 'right', 'none'] }],
  after: [{ break: [{ after: anything }] }],
  inside: [{ break: [{ inside: anything }] }],
  scrolled: [{ scroll: [{ pl: anything }] }],
  filters: ['filter'],
  holders: ['@container'],
  namedHolders: [(value: string) => /^@container\/./.test(value)],
  position: ['static', 'fixed', 'absolute', 'relative', 'sticky'],
  visibility: ['visible', 'invisible', 'collapse'],
  isolation: ['isolate', 'isolation-auto'],
  reader: ['sr-only', 'not-sr-only'],
  flex: [{ flex: [number, arbitrary, 'auto', 'initial', 'none'] }],
  direction: [{ flex: ['row', 'row-reverse', 'col', 'col-reverse'] }],
  wrap: [{ flex: ['wrap', 'wrap-reverse', 'nowrap'] }],
  grow: [{ grow: anything }],
  shrink: [{ shrink: anything }],
  'col-span': [{ col: [{ span: [any] }, 'auto', arbitrary] }],
  'row-span': [{ row: [{ span: [any] }, 'auto', arbitrary] }],
  justify: [{ justify: ['start', 'end', 'center', 'between', 'around', 'evenly', 'stretch', 'normal'] }],
  'align-content': [{ content: ['start', 'end', 'center', 'between', 'around', 'evenly', 'stretch', 'normal'] }],
  content: [{ content: ['none', arbitrary] }],
  'font-size': [{ text: [size] }],
  'text-align': [{ text: ['left', 'center', 'right', 'justify', 'start', 'end'] }],
  'text-wrap': [{ text: ['wrap', 'nowrap', 'balance', 'pretty'] }],
  'text-overflow': ['truncate', { text: ['ellipsis', 'clip'] }],
  'text-colour': [{ text: [any] }],
  weight: [{ font: ['thin', 'light', 'normal', 'medium', 'semibold', 'bold', 'black', number] }],
  family: [{ font: [any] }],
  slant: ['italic', 'not-italic'],
  figures: ['tabular-nums', 'proportional-nums'],
  line: ['underline', 'overline', 'line-through', 'no-underline'],
  'line-width': [{ decoration: [number, length, 'auto'] }],
  'line-colour': [{ decoration: [any] }],
  case: ['uppercase', 'lowercase', 'capitalize', 'normal-case'],
  break: [{ break: ['normal', 'words', 'all', 'keep'] }],
  anywhere: [{ wrap: ['break-word', 'anywhere', 'normal'] }],
  'bg-image': [
    { bg: ['none', { linear: [any], radial: [any] }, (value: string) => /^\[(linear|radial|url)/.test(value)] },
  ],
  'bg-colour': [{ bg: [any] }],
  'border-style': [{ border: styles }],
  'border-collapse': [{ border: ['collapse', 'separate'] }],
  'outline-style': [{ outline: styles }],
  'outline-offset': [{ 'outline-offset': [any] }],
  'outline-width': [{ outline: plain }],
  'outline-colour': [{ outline: [any] }],
  shadow: [{ shadow: ['', 'none', 'sheet', 'float', size, arbitrary] }],
  appearance: [{ appearance: ['none', 'auto'] }],
  object: [{ object: ['contain', 'cover', 'fill', 'none', 'scale-down'] }],
  transition: [{ transition: anything }],
  marker: [{ list: ['none', 'disc', 'decimal', arbitrary] }],
  'snap-axis': [{ snap: ['none', 'x', 'y', 'both'] }],
  'snap-strictness': [{ snap: ['mandatory', 'proximity'] }],
  'snap-place': [{ snap: ['start', 'end', 'center', 'align-none'] }],
  ring: [{ ring: plain }],
  grayscale: [{ grayscale: plain }],
  'space-x': [{ 'space-x': [any] }],
  'space-y': [{ 'space-y': [any] }],
  vertical: [{ align: ['baseline', 'top', 'middle', 'bottom', 'text-top', 'text-bottom', 'sub', 'super'] }],
  'divide-x': [{ 'divide-x': plain }],
  'divide-y': [{ 'divide-y': plain }],
  'divide-colour': [{ divide: [any] }],
  sizing: [{ 'field-sizing': ['fixed', 'content'] }],
};

/** A class of the first kind takes away earlier ones of the others: `p-4` after `px-2` leaves no `px-2`. */
export const conflictingClassGroups: Record<string, string[]> = {
  namedHolders: ['holders'],
  p: ['px', 'py', 'pt', 'pr', 'pb', 'pl'],
  px: ['pr', 'pl'],
  py: ['pt', 'pb'],
  m: ['mx', 'my', 'mt', 'mr', 'mb', 'ml'],
  mx: ['mr', 'ml'],
  my: ['mt', 'mb'],
  size: ['w', 'h'],
  inset: ['inset-x', 'inset-y', 'top', 'right', 'bottom', 'left'],
  'inset-x': ['right', 'left'],
  'inset-y': ['top', 'bottom'],
  gap: ['gap-x', 'gap-y'],
  overflow: ['overflow-x', 'overflow-y'],
  flex: ['basis', 'grow', 'shrink'],
  translate: ['translate-x', 'translate-y'],
  'font-size': ['leading'],
  'line-clamp': ['display', 'overflow'],
  rounded: corners.slice(1).map((end) => `rounded${end}`),
  'rounded-t': ['rounded-tl', 'rounded-tr'],
  'rounded-r': ['rounded-tr', 'rounded-br'],
  'rounded-b': ['rounded-br', 'rounded-bl'],
  'rounded-l': ['rounded-tl', 'rounded-bl'],
  'border-width': borders.slice(1).map((end) => `border-width${end}`),
  'border-width-x': ['border-width-r', 'border-width-l'],
  'border-width-y': ['border-width-t', 'border-width-b'],
  'border-colour': borders.slice(1).map((end) => `border-colour${end}`),
  'border-colour-x': ['border-colour-r', 'border-colour-l'],
  'border-colour-y': ['border-colour-t', 'border-colour-b'],
};
