<?php
/**
 * The themes that came with the plugin.
 *
 * @package AdvisorEmbed
 */

namespace AdvisorEmbed;

defined( 'ABSPATH' ) || exit;

/** The names of the themes, in the order of the alphabet. */
function themes(): array {
	static $names = null;
	if ( null === $names ) {
		$files = glob( plugin_dir_path( PLUGIN_FILE ) . 'themes/*.css' );
		$names = array_map(
			static function ( $file ) {
				return basename( $file, '.css' );
			},
			$files ? $files : array()
		);
	}
	return $names;
}

/** What people read for the name of a theme. */
function theme_title( string $name ): string {
	return ucwords( str_replace( '-', ' ', $name ) );
}

/** The address of the style sheet of a theme. */
function theme_address( string $name ): string {
	return plugins_url( "themes/$name.css", PLUGIN_FILE );
}
