// Says by its exit code whether this machine has what the tests of several nodes need; installs it where it may.
import { haveEngines } from '../support/engines.ts';

process.exit(haveEngines() ? 0 : 1);
