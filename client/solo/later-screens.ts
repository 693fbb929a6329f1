// Screens that no first decision needs, in one file to fetch.
export { Closed } from '../play/closed.tsx';
export { Burst } from '../play/result/burst.tsx';
export { Result } from '../play/result/result.tsx';
