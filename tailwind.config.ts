import type { Config } from 'tailwindcss';

const token = (name: string) => `var(--${name})`;
const withWash = (name: string) => ({ DEFAULT: token(name), wash: token(`${name}-wash`) });

/** The tokens' names. Their values, light and dark, are the CSS variables in app/globals.css. */
export default {
  darkMode: ['selector', '[data-color-scheme="dark"]'],
  content: ['./app/**/*.{ts,tsx}', './components/**/*.{ts,tsx}'],
  theme: {
    colors: {
      transparent: 'transparent',
      current: 'currentColor',
      paper: token('paper'),
      page: token('page'),
      sunk: token('sunk'),
      stage: token('stage'),
      ink: { DEFAULT: token('ink'), soft: token('ink-soft'), faint: token('ink-faint') },
      line: { DEFAULT: token('line'), strong: token('line-strong') },
      accent: {
        DEFAULT: token('accent'),
        strong: token('accent-strong'),
        ink: token('accent-ink'),
        wash: token('accent-wash'),
      },
      done: withWash('done'),
      wait: withWash('wait'),
      fail: withWash('fail'),
      review: withWash('review'),
      draft: withWash('draft'),
      scrim: token('scrim'),
    },
    fontFamily: {
      sans: ['var(--font-text-wide)', 'var(--font-text)', 'ui-sans-serif', 'system-ui', 'sans-serif'],
      display: ['var(--font-display-wide)', 'var(--font-display)', 'ui-serif', 'Georgia', 'serif'],
      mono: ['ui-monospace', 'SFMono-Regular', 'Menlo', 'DejaVu Sans Mono', 'monospace'],
    },
    // 12 / 13 / 14 / 16 / 20 / 28 / 40; nothing smaller. `day` is the one big number of a page.
    fontSize: {
      xs: ['0.75rem', '1.45'],
      sm: ['0.8125rem', '1.45'],
      base: ['0.875rem', '1.45'],
      md: ['1rem', '1.45'],
      lg: ['1.25rem', '1.3'],
      xl: ['1.75rem', '1.15'],
      '2xl': ['2.5rem', '1.15'],
      day: ['5.5rem', '0.9'],
    },
    borderRadius: { none: '0', sm: '4px', DEFAULT: '6px', md: '6px', lg: '10px', full: '9999px' },
    boxShadow: { none: 'none', float: token('shadow-float'), sheet: token('shadow-sheet') },
    extend: {
      transitionDuration: { DEFAULT: '140ms' },
      transitionTimingFunction: { DEFAULT: 'cubic-bezier(0.2, 0, 0, 1)' },
      animation: {
        rise: 'rise 140ms cubic-bezier(0.2, 0, 0, 1)',
        fade: 'fade 140ms cubic-bezier(0.2, 0, 0, 1)',
        'fade-out': 'fade 120ms cubic-bezier(0.2, 0, 0, 1) reverse forwards',
        'slide-in': 'slide-in 180ms cubic-bezier(0.2, 0, 0, 1)',
        'slide-out': 'slide-in 140ms cubic-bezier(0.2, 0, 0, 1) reverse forwards',
        turn: 'turn 1.4s linear infinite',
        breathe: 'breathe 1.6s ease-in-out 200ms infinite both',
      },
      keyframes: {
        rise: { from: { opacity: '0', transform: 'translateY(4px)' } },
        fade: { from: { opacity: '0' } },
        'slide-in': { from: { transform: 'translateX(24px)', opacity: '0' } },
        turn: { to: { transform: 'rotate(360deg)' } },
        // A skeleton is only seen after 200 ms: quick answers show none.
        breathe: { '0%': { opacity: '0' }, '15%, 100%': { opacity: '1' }, '55%': { opacity: '0.55' } },
      },
    },
  },
} satisfies Config;
