import { useCallback } from 'react';
import { useFeeds } from './intake';

/** The name of a feed for its key; the key itself while the names are not known. */
export function useFeedName(): (key: string) => string {
  const feeds = useFeeds().data?.items;
  return useCallback((key) => feeds?.find((feed) => feed.key === key)?.name ?? key, [feeds]);
}
