import type { Session } from 'electron';

/** The page needs no permission at all: notifications, clipboard and files are main's (docs/security.md, row 5). */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}
