// The yardstick: the smallest app that shows a window with a line of text, on the same runtime.
const { app, BrowserWindow } = require('electron');

// Chromium has no sandbox as root; the app itself does the same (src/main/index.ts).
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800 });
  void window.loadURL('data:text/html,<title>Empty</title><p id="ready">Ready</p>');
});
app.on('window-all-closed', () => app.quit());
