<?php
/**
 * Plugin Name:       Advisor Embed
 * Description:       Shows a newsroom's daily expert Q&A from its feed: as a block, as a shortcode, or from a bare address on a line of its own.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           GPL-2.0-or-later
 * License URI:       https://www.gnu.org/licenses/gpl-2.0.html
 * Text Domain:       advisor-embed
 *
 * @package AdvisorEmbed
 */

namespace AdvisorEmbed;

defined( 'ABSPATH' ) || exit;

const VERSION     = '0.1.0';
const PLUGIN_FILE = __FILE__;

require_once __DIR__ . '/includes/addresses.php';
require_once __DIR__ . '/includes/themes.php';
require_once __DIR__ . '/includes/settings.php';
require_once __DIR__ . '/includes/assets.php';
require_once __DIR__ . '/includes/discussion.php';
require_once __DIR__ . '/includes/shortcode.php';
require_once __DIR__ . '/includes/block.php';
require_once __DIR__ . '/includes/issue-pages.php';
require_once __DIR__ . '/includes/placeholders.php';

if ( is_admin() ) {
	require_once __DIR__ . '/includes/settings-page.php';
}
