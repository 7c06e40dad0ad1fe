import { Group, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Texts.module.css';

/** A part of a page in a panel under its heading. */
export function Block({ title, children }: { title: string; children: ReactNode }) {
  return <section className={`panel ${classes.block}`}><Title order={2} mb="xs">{title}</Title>{children}</section>;
}

/** What stands in a link that leads back. */
export const BackTo = ({ children }: { children: ReactNode }) => <Group gap={4} wrap="nowrap" component="span"><IconArrowLeft size={14} aria-hidden />{children}</Group>;
