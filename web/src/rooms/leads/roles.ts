import type { Role } from '../../api/types';

/** Who decides about leads; others read them. As the server has it. */
export const mayDecide: Role[] = ['ANALYST', 'SUPERVISOR'];

export const mayExport: Role[] = ['ANALYST', 'SUPERVISOR', 'FINANCIAL_INTELLIGENCE_OFFICER', 'PROSECUTOR'];
