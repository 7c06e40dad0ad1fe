import { createBrowserRouter, Navigate } from 'react-router';
import { Frame } from './frame/Frame';
import { InquiryRooms } from './frame/InquiryRooms';
import { Home } from './frame/Home';
import { RoomGuard } from './frame/RoomGuard';
import { PageBroken, PageNotFound } from './frame/PageProblems';
import type { ComponentType } from 'react';

type Loader = () => Promise<{ default: ComponentType }>;
const lazy = (load: Loader) => async () => ({ Component: (await load()).default });

/** Every view has an address of its own; each room is a chunk of its own. */
export const router = createBrowserRouter([
  {
    path: '/',
    Component: Frame,
    ErrorBoundary: PageBroken,
    HydrateFallback: () => null,
    children: [
      { index: true, Component: Home },
      { element: <RoomGuard room="situation" />, children: [{ path: 'situation', lazy: lazy(() => import('./rooms/situation/SituationPage')) }] },
      {
        element: <RoomGuard room="leads" />,
        children: [{ Component: InquiryRooms, children: [{ path: 'leads/:leadId?', lazy: lazy(() => import('./rooms/leads/LeadsPage')) }] }],
      },
      {
        element: <RoomGuard room="explore" />,
        children: [
          {
            Component: InquiryRooms,
            children: [
              { path: 'explore', lazy: lazy(() => import('./rooms/explore/SearchPage')) },
              { path: 'explore/network', lazy: lazy(() => import('./rooms/explore/NetworkPage')) },
              { path: 'explore/entities/:id', lazy: lazy(() => import('./rooms/explore/EntityPage')) },
              { path: 'explore/identities', lazy: lazy(() => import('./rooms/explore/identities/IdentitiesPage')) },
              { path: 'explore/identities/:a/:b', lazy: lazy(() => import('./rooms/explore/identities/ComparisonPage')) },
              { path: 'explore/texts', lazy: lazy(() => import('./rooms/explore/texts/TextsPage')) },
              { path: 'explore/texts/organisations', lazy: lazy(() => import('./rooms/explore/texts/OrganisationsPage')) },
              { path: 'explore/texts/organisations/:id', lazy: lazy(() => import('./rooms/explore/texts/OrganisationPage')) },
              { path: 'explore/texts/:id', lazy: lazy(() => import('./rooms/explore/texts/TextGroupPage')) },
              { path: 'explore/interpret/:id?', lazy: lazy(() => import('./rooms/explore/interpret/InterpretPage')) },
              { path: 'explore/selectors/:id', lazy: lazy(() => import('./rooms/explore/SelectorPage')) },
            ],
          },
        ],
      },
      { path: 'explore/observations/:id', lazy: lazy(() => import('./rooms/explore/RecordPage')) },
      {
        element: <RoomGuard room="feeds" />,
        children: [
          { path: 'feeds', lazy: lazy(() => import('./rooms/feeds/FeedsPage')) },
          { path: 'feeds/new', lazy: lazy(() => import('./rooms/feeds/NewFeedPage')) },
          { path: 'feeds/urgent', lazy: lazy(() => import('./rooms/feeds/UrgentPage')) },
          { path: 'feeds/tip', lazy: lazy(() => import('./rooms/feeds/TipPage')) },
          { path: 'feeds/quarantine', lazy: lazy(() => import('./rooms/feeds/QuarantinePage')) },
          { path: 'feeds/:feedId', lazy: lazy(() => import('./rooms/feeds/FeedPage')) },
          { path: 'feeds/:feedId/mapping', lazy: lazy(() => import('./rooms/feeds/MappingPage')) },
        ],
      },
      { element: <RoomGuard room="oversight" />, children: [{ path: 'oversight', lazy: lazy(() => import('./rooms/oversight/OversightPage')) }] },
      { element: <RoomGuard room="administration" />, children: [{ path: 'administration', lazy: lazy(() => import('./rooms/administration/AdministrationPage')) }] },
      { path: 'inquiries', lazy: lazy(() => import('./rooms/administration/InquiriesPage')) },
      { path: 'methods', lazy: lazy(() => import('./rooms/about/MethodsPage')) },
      { path: 'account', lazy: lazy(() => import('./rooms/account/AccountPage')) },
      { path: 'login', element: <Navigate to="/" replace /> },
      { path: '*', Component: PageNotFound },
    ],
  },
]);
