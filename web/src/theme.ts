import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** The one accent: used for action and for nothing else. */
const deep: MantineColorsTuple = [
  '#e3f6f4', '#c5e9e5', '#9bd8d1', '#6cc4bb', '#43b0a5', '#239a8f', '#12857b', '#0b6e67', '#075a54', '#04433f',
];
/** Cool neutrals; shades 0-3 keep at least 4.5:1 on the panels (shades 6-8). */
const dark: MantineColorsTuple = [
  '#e6eaee', '#c7ced5', '#a7b1bb', '#909ca7', '#4a545e', '#38414a', '#262d35', '#1a2026', '#13181d', '#0c1014',
];
/** Shade 6 is the dimmed text of the light theme: 5.6:1 on white. */
const gray: MantineColorsTuple = [
  '#f7f9fa', '#eef1f3', '#e3e8eb', '#d3dadf', '#b9c2c9', '#8d98a2', '#5b6670', '#434d56', '#2c343b', '#181e23',
];

export const theme = createTheme({
  primaryColor: 'deep',
  primaryShade: 7,
  colors: { deep, dark, gray },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.3' },
      h2: { fontSize: '1rem', lineHeight: '1.35' },
      h3: { fontSize: '0.875rem', lineHeight: '1.4' },
    },
  },
  defaultRadius: 'sm',
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Tooltip: { defaultProps: { openDelay: 300, multiline: true, maw: 340, withArrow: true, events: { hover: true, focus: true, touch: true } } },
    Table: { defaultProps: { fz: 'sm' } },
    Badge: { styles: { label: { textTransform: 'none', fontWeight: 600 } } },
    InputWrapper: { styles: { description: { fontSize: '0.75rem' }, error: { fontSize: '0.75rem' } } },
    Modal: { defaultProps: { centered: true } },
  },
});

/** Where the defaults of the components would miss 4.5:1 or look muddy on our ground. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  dark: {
    '--mantine-color-body': 'var(--mantine-color-dark-8)',
    '--mantine-color-error': '#ff8f85',
    '--mantine-color-deep-light': 'rgba(36, 154, 143, 0.2)',
    '--mantine-color-deep-light-hover': 'rgba(36, 154, 143, 0.32)',
    '--mantine-color-deep-light-color': 'var(--mantine-color-deep-1)',
    '--mantine-color-gray-light': 'rgba(167, 177, 187, 0.16)',
    '--mantine-color-gray-light-color': 'var(--mantine-color-dark-0)',
    '--mantine-color-orange-light': 'rgba(230, 159, 0, 0.16)',
    '--mantine-color-orange-light-color': '#ffc46b',
  },
  light: {
    '--mantine-color-body': 'var(--mantine-color-gray-0)',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-deep-light-color': 'var(--mantine-color-deep-8)',
    '--mantine-color-gray-light-color': 'var(--mantine-color-gray-8)',
    '--mantine-color-orange-light-color': '#8a4b00',
  },
});
