// The reports to look at, by name: /dev/report.html?screen=<name>&lang=de&theme=dark
export const REPORT_CASES = ['class', 'class-32', 'class-earlier', 'students'] as const;
