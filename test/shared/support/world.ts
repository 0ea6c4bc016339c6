import type { Draft } from '../../../shared/rules/context.ts';

/** A shop before anything happens in it: three shifts and five people. */
export const world: readonly Draft[] = [
  {
    type: 'bookCreated',
    body: { bookId: 'b-1', shopName: '暖巢', zone: 'Asia/Shanghai', language: 'zh-CN' },
  },
  { type: 'shiftTemplateAdded', body: { templateId: 'early', name: '早班', start: '09:00', end: '19:00' } },
  { type: 'shiftTemplateAdded', body: { templateId: 'late', name: '晚班', start: '14:00', end: '24:00' } },
  { type: 'shiftTemplateAdded', body: { templateId: 'night', name: '夜班', start: '21:00', end: '06:00' } },
  { type: 'staffAdded', body: { staffId: 's-boss', name: '主管', role: 'manager' } },
  { type: 'staffAdded', body: { staffId: 's-lead', name: '组长', role: 'lead' } },
  { type: 'staffAdded', body: { staffId: 's-ann', name: '安', role: 'agent' } },
  { type: 'staffAdded', body: { staffId: 's-bo', name: '波', role: 'agent' } },
  { type: 'staffAdded', body: { staffId: 's-new', name: '新', role: 'trainee' } },
];
