import { nativeImage, type NativeImage } from 'electron';
import templateDouble from './template-double.png?inline';
import templateUnreadDouble from './template-unread-double.png?inline';
import templateUnread from './template-unread.png?inline';
import template from './template.png?inline';
import trayDouble from './tray-double.png?inline';
import trayUnreadDouble from './tray-unread-double.png?inline';
import trayUnread from './tray-unread.png?inline';
import tray from './tray.png?inline';

function imageOf(single: string, double: string): NativeImage {
  const image = nativeImage.createFromDataURL(single);
  image.addRepresentation({ scaleFactor: 2, dataURL: double });
  return image;
}

/** The mark for the tray, with a dot while something is unread; macOS colours its own by the shape. */
export function trayIcon(platform: NodeJS.Platform, isUnread: boolean): NativeImage {
  if (platform !== 'darwin') {
    return isUnread ? imageOf(trayUnread, trayUnreadDouble) : imageOf(tray, trayDouble);
  }
  const image = isUnread ? imageOf(templateUnread, templateUnreadDouble) : imageOf(template, templateDouble);
  image.setTemplateImage(true);
  return image;
}
