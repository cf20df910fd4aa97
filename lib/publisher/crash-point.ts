/** Every place between two statements where a process can die, in the order of one publication's life. */
export const steps = [
  'claim.picked',
  'claim.inserted',
  'claim.committed',
  'refresh.called',
  'refresh.stored',
  'credentials.ready',
  'prepare.done',
  'handles.saved',
  'fence.granted',
  'commit.before',
  'commit.after',
  'settle.locked',
  'settle.written',
  'settle.committed',
  'sweep.picked',
  'sweep.settled',
  'look.claimed',
  'look.read',
  'look.written',
  'look.committed',
  'check.claimed',
  'check.read',
  'check.committed',
] as const;
/** The same for what a person posts by hand: no network, no fence. */
export const reminderSteps = ['remind.picked', 'remind.written', 'remind.committed'] as const;
export type Step = (typeof steps)[number] | (typeof reminderSteps)[number];

/** Stands for the death of the process at a step: nothing handles it, and the machine does nothing more. */
export class CrashSignal extends Error {
  constructor(readonly step: Step | 'transaction') {
    super(`crashed at ${step}`);
  }
}
