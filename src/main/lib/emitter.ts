import type { Disposer } from '#domain/ports.ts';

export interface Emitter<Value> {
  emit(value: Value): void;
  subscribe(listener: (value: Value) => void): Disposer;
}

/** Tells each listener in the order of subscription; ending a subscription twice does nothing more. */
export function createEmitter<Value>(): Emitter<Value> {
  const listeners = new Set<{ readonly call: (value: Value) => void }>();
  return {
    emit(value) {
      for (const listener of [...listeners]) if (listeners.has(listener)) listener.call(value);
    },
    subscribe(call) {
      const listener = { call };
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
