import type { Evidence } from '../evidence.ts';
import { example, type Rule } from '../rule.ts';
import { thresholds } from '../thresholds.ts';
import type { Ground } from '../verdict.ts';

export const newInformation: Rule = {
  name: 'new-information',
  about: 'New sentences, list items, table rows, code or pictures.',
  examples: [
    example('Tell about the limit', 'added-information', {
      'limits.md': [
        ' # Limits',
        ' ',
        '+An account that sends more than 100 requests a minute is slowed down.',
      ],
    }),
    example('Grenzwert ergänzen', 'added-information', {
      'grenzen.md': ['+Wer mehr als hundert Anfragen in der Minute stellt, wird gebremst.'],
    }),
    example('制限を追記', 'added-information', {
      'limits.md': ['+一分間に百件を超える要求を送ると、応答が遅くなります。'],
    }),
    example('Tell the default', 'added-information', {
      'options.md': ['-* `wait` - How long.', '+* `wait` - How long. Default is `10`.'],
    }),
    example('List another property', 'added-information', {
      'message.md': [' * `text` String', '+* `sender` String', ' * `sentAt` Date'],
    }),
    example('Add a row', 'added-information', {
      'table.md': [' | Name | Use |', ' | --- | --- |', '+| `--quiet` | prints errors alone |'],
    }),
    example('Show how to stop', 'added-information', {
      'stop.md': ['+```sh', '+service stop --wait', '+service status', '+```'],
    }),
  ],
  judge: (evidence) => {
    const { total } = evidence.change;
    const isTold = total.newSentences + total.newItems + total.newRows > 0;
    if (
      total.newWords < (isTold ? thresholds.newText : thresholds.newHeadings) &&
      total.newNames === 0 &&
      total.newCode - total.deletedCode < 2 &&
      total.newImages === 0 &&
      total.unseenAdded < 5
    )
      return null;
    return {
      class: 'added-information',
      sure: standsOn(evidence),
      because: 'New information for the reader',
    };
  },
};

function standsOn({ gain, fresh, change: { total } }: Evidence): Ground {
  if (total.unseenAdded > total.newWords) return 'not all seen';
  if (gain < thresholds.littleNew) return 'little new';
  return fresh > thresholds.largeWithPage * (1 - thresholds.nearly) ? 'nearly much new' : 'new information';
}
