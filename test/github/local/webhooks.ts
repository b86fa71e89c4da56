import { createHmac, randomUUID } from 'node:crypto';

import type { App } from './app.ts';
import type { Happening, World } from './world.ts';

/** `late` waits for `release()`; `forged` is signed with another secret; `unsigned` has no signature. */
export type Misbehaviour = 'drop' | 'double' | 'late' | 'forged' | 'unsigned';

export interface Delivery {
  /** `X-GitHub-Delivery`; the same when it is delivered again. */
  readonly id: string;
  readonly event: string;
  readonly action: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** What was answered, in order; 0: no answer. Empty: never sent. */
  readonly statuses: number[];
  readonly how: Misbehaviour | null;
}

/** Tells the App what happens on the repositories on which it is installed. */
export class Webhooks {
  /** All that the App was to be told, in order, sent or not. */
  readonly deliveries: Delivery[] = [];
  readonly #world: World;
  readonly #app: App;
  #url: string | null = null;
  #plans: { readonly how: Misbehaviour; readonly event: string | null; left: number }[] = [];
  #held: Delivery[] = [];
  readonly #underway = new Set<Promise<void>>();

  constructor(world: World, app: App) {
    this.#world = world;
    this.#app = app;
  }

  /** Where to deliver from now on; null: nowhere. */
  deliverTo(url: string | null): void {
    this.#url = url;
  }

  /** What happens to the next deliveries: of all, or of `pull_request`, or of `issue_comment.created`. */
  misbehave(
    how: Misbehaviour,
    { event, times = 1 }: { readonly event?: string; readonly times?: number } = {},
  ): void {
    this.#plans.push({ how, event: event ?? null, left: times });
  }

  /** Sends what was held as `late`, the last one first. */
  release(): void {
    const held = this.#held.toReversed();
    this.#held = [];
    for (const delivery of held) this.#send(delivery, 'good');
  }

  /** Sends a delivery once more under the same id, as from the App's settings page. */
  redeliver(id: string): void {
    const delivery = this.deliveries.find((each) => each.id === id);
    if (delivery === undefined) throw new Error(`There was no delivery ${id}.`);
    this.#send(delivery, 'good');
  }

  /** Resolves when every delivery that is under way has been answered, and those that they caused. */
  async done(): Promise<void> {
    while (this.#underway.size > 0) await Promise.all(this.#underway);
  }

  tell({ event, action, repository, payload }: Happening): void {
    const installation = this.#world.installationOf(repository);
    if (installation === null || !this.#app.events.includes(event)) return;
    const how = this.#takePlan(event, action);
    const reference = { id: installation.id, node_id: `MDIz${installation.id}` };
    const delivery: Delivery = {
      id: randomUUID(),
      event,
      action,
      payload: { ...payload, installation: reference },
      statuses: [],
      how,
    };
    this.deliveries.push(delivery);
    if (how === 'late') this.#held.push(delivery);
    else if (how === 'forged' || how === 'unsigned') this.#send(delivery, how);
    else if (how !== 'drop') this.#send(delivery, 'good');
    if (how === 'double') this.#send(delivery, 'good');
  }

  #takePlan(event: string, action: string): Misbehaviour | null {
    const plan = this.#plans.find((each) => [null, event, `${event}.${action}`].includes(each.event));
    if (plan === undefined) return null;
    plan.left -= 1;
    if (plan.left === 0) this.#plans = this.#plans.filter((each) => each !== plan);
    return plan.how;
  }

  #send(delivery: Delivery, signature: 'good' | 'forged' | 'unsigned'): void {
    if (this.#url === null) return;
    const sending = this.#post(this.#url, delivery, signature);
    this.#underway.add(sending);
    void sending.finally(() => this.#underway.delete(sending));
  }

  async #post(url: string, delivery: Delivery, signature: 'good' | 'forged' | 'unsigned'): Promise<void> {
    const body = JSON.stringify(delivery.payload);
    const secret = signature === 'forged' ? 'not the secret' : this.#app.webhookSecret;
    const signed = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'user-agent': 'GitHub-Hookshot/local',
          'x-github-event': delivery.event,
          'x-github-delivery': delivery.id,
          'x-github-hook-id': '1',
          'x-github-hook-installation-target-id': String(this.#app.id),
          'x-github-hook-installation-target-type': 'integration',
          ...(signature === 'unsigned' ? {} : { 'x-hub-signature-256': signed }),
        },
        body,
        // GitHub waits no longer either.
        signal: AbortSignal.timeout(10_000),
      });
      await response.arrayBuffer();
      delivery.statuses.push(response.status);
    } catch {
      delivery.statuses.push(0);
    }
  }
}
