// A machine whose clock is wrong. Put before a server's own code: its clock is CLOCK_SHIFT milliseconds off, and jumps by
// CLOCK_JUMP on SIGUSR2. Time that has passed goes on as ever.
const CLOCK = `
let shift = Number(process.env.CLOCK_SHIFT ?? 0);
const now = Date.now.bind(Date);
Date.now = () => now() + shift;
Object.defineProperty(performance, 'timeOrigin', { value: performance.timeOrigin + shift });
process.on('SIGUSR2', () => { shift += Number(process.env.CLOCK_JUMP); });
`;

/** As NODE_OPTIONS of the server's process. */
export const WITH_CLOCK = `--import=data:text/javascript,${encodeURIComponent(CLOCK)}`;
