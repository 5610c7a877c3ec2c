// The browser that everything here runs in: the system's own Chromium. `cargo xtask test e2e` names
// it by the variable CHROME.
export const launchOptions = {
  executablePath: process.env.CHROME ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
};
