// Preloaded into a measured process: writes what it used to the file BENCH_PROBE when it ends.
const { readFileSync, writeFileSync } = require('node:fs');

/** Peak memory, KiB. `maxRSS` may hold the parent's from before exec, so the kernel's own figure comes first. */
function peak() {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}

process.on('exit', () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  writeFileSync(
    process.env.BENCH_PROBE,
    JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, peak: peak() / 1024 }),
  );
});
