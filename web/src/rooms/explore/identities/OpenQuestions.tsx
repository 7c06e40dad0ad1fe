import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useFeedName } from '../../../api/feedNames';
import type { Question } from '../../../api/identities';
import { useT } from '../../../i18n';
import classes from './Identities.module.css';
import { Probability } from './Probability';
import { kindOf } from './questions';

/** Whom else an entity may be one with, each with the way to the comparison. */
export function OpenQuestions({ questions }: { questions: Question[] }) {
  const t = useT();
  const feedName = useFeedName();
  const feed = (key: string | null) => (key ? feedName(key) : t('identity.feedHidden'));
  return (
    <ul className={`${classes.list} ${classes.asked}`}>
      {questions.map(({ a, b, feedOfA, feedOfB, probability }) => (
        <li key={`${a.id}-${b.id}`}>
          <Anchor component={Link} to={`/explore/identities/${a.id}/${b.id}`} size="sm">{t(`identity.question.${kindOf(a)}`, { a: a.name, b: b.name })}</Anchor>
          <Text size="xs" c="dimmed">{t('identity.between', { a: feed(feedOfA), b: feed(feedOfB) })} <Probability value={probability} /></Text>
        </li>
      ))}
    </ul>
  );
}
