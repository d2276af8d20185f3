import { examineDesktop } from '../lib/doctor/examine-desktop.mjs';
import { examineMachine } from '../lib/doctor/examine-machine.mjs';
import { examineTools } from '../lib/doctor/examine-tools.mjs';
import { exitCodes } from '../lib/exit-codes.mjs';
import { createReport } from '../lib/report.mjs';
import { requireSupportedSystem } from '../lib/system.mjs';

/**
 * Looks at everything the app needs and says how to mend what is missing. Changes nothing.
 *
 * @returns {Promise<number>} 0 when nothing is missing
 */
export async function run() {
  requireSupportedSystem();
  const report = createReport();
  const lines = { present: report.done, note: report.note, missing: report.failed };
  let isComplete = true;
  for (const examine of [examineTools, examineDesktop, examineMachine]) {
    for (const { state, text, mend } of await examine()) {
      lines[state](mend === '' ? text : `${text}\n    ${mend}`);
      isComplete &&= state !== 'missing';
    }
  }
  return isComplete ? 0 : exitCodes.failed;
}
