// Who decides how a number comes out: what may be asked of one person, and what may not.

export type Control =
  /** One's own doing, whatever others do: calls made, mails sent. */
  | 'own'
  /** It takes the other side's answer: meetings, orders. */
  | 'shared'
  /** Beyond both, or another department's: the economy, somebody else's cancellations. */
  | 'outside';
