import { configure } from '@testing-library/react';

// As patience.ts, for what is waited for in a window.
configure({ asyncUtilTimeout: 10_000 });
