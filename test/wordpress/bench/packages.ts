import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where Debian and those after it put WordPress. */
export const wordpressFiles = '/usr/share/wordpress';

/** What has to be there, and the package that brings it. */
const needed: Readonly<Record<string, string>> = {
  [`${wordpressFiles}/wp-load.php`]: 'wordpress',
  [`${wordpressFiles}/wp-content/themes/twentytwentythree/theme.json`]:
    'wordpress-theme-twentytwentythree',
  [`${wordpressFiles}/wp-content/themes/twentytwentyone/style.css`]:
    'wordpress-theme-twentytwentyone',
  '/usr/bin/php': 'php-cli',
  '/usr/sbin/mariadbd': 'mariadb-server',
};

const missing = () =>
  Object.entries(needed).flatMap(([path, name]) => (existsSync(path) ? [] : name));

/** What apt-get may be called with; undefined where nobody may without a password. */
function privileges(): readonly string[] | undefined {
  if (process.getuid?.() === 0) return ['env'];
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n', 'env'] : undefined;
}

/**
 * Installs what is missing of WordPress, PHP and MariaDB, where that may be done. Else the reason to skip, with the line
 * to run; where changes are judged, an error.
 */
export function withoutWordpress(): string | undefined {
  const packages = missing();
  if (!packages.length) return;
  const install = ['apt-get', 'install', '-y', '-q', '--no-install-recommends', ...packages];
  const may = privileges();
  if (may && existsSync('/usr/bin/apt-get')) {
    const run = (line: readonly string[]) => {
      const [command, ...args] = [...may, 'DEBIAN_FRONTEND=noninteractive', ...line];
      return spawnSync(command!, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    };
    run(['apt-get', 'update', '-q']);
    run(install);
    if (!missing().length) return;
  }
  const reason = `WordPress is not installed: ${install.join(' ')}`;
  if (process.env.CI) throw new Error(reason);
  return reason;
}
