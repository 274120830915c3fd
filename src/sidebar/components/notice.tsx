// One sentence with a mark: something is wrong, worth knowing, or done.
import { Icon } from './icon';

interface NoticeProps {
  readonly tone: 'wrong' | 'warning' | 'hint' | 'done';
  readonly text: string;
  readonly id?: string;
}

export function Notice({ tone, text, id }: NoticeProps) {
  return (
    <p id={id} class={`notice ${tone}`} role={tone === 'wrong' ? 'alert' : undefined}>
      <Icon name={tone} />
      <span>{text}</span>
    </p>
  );
}
