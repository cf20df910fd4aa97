export type Metric = {
  name: string;
  help: string;
  type?: 'gauge' | 'counter';
  /** Labels and value; null where there is nothing to tell. */
  values: [Record<string, string>, number | null][];
};

const escaped = (text: string) => text.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n');

function line(name: string, labels: Record<string, string>, value: number): string {
  const named = Object.entries(labels).map(([key, text]) => `${key}="${escaped(text)}"`);
  return `${name}${named.length > 0 ? `{${named.join(',')}}` : ''} ${value}`;
}

/** Prometheus' text format, version 0.0.4. */
export const renderMetrics = (metrics: Metric[]): string =>
  metrics
    .flatMap(({ name, help, type = 'gauge', values }) => [
      `# HELP ${name} ${help.replace(/\\/g, '\\\\').replace(/\n/g, '\\n')}`,
      `# TYPE ${name} ${type}`,
      ...values.flatMap(([labels, value]) => (value === null ? [] : [line(name, labels, value)])),
    ])
    .map((text) => `${text}\n`)
    .join('');
