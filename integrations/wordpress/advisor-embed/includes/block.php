<?php
/**
 * The block `advisor/discussion`.
 *
 * @package AdvisorEmbed
 */

namespace AdvisorEmbed;

defined( 'ABSPATH' ) || exit;

const BLOCK = 'advisor/discussion';

/** Makes the block known, and tells its editor what the site has settled. */
function register_block(): void {
	register_block_type( plugin_dir_path( PLUGIN_FILE ) . 'blocks/discussion' );
	$script = generate_block_asset_handle( BLOCK, 'editorScript' );
	$themes = array();
	foreach ( themes() as $name ) {
		$themes[] = array(
			'value'  => $name,
			'label'  => theme_title( $name ),
			'styles' => theme_address( $name ),
		);
	}
	$known = array(
		'feed'   => default_feed(),
		'script' => script_address(),
		'theme'  => setting( 'theme' ),
		'themes' => $themes,
	);
	wp_add_inline_script( $script, 'window.advisorEmbed = ' . wp_json_encode( $known, JSON_HEX_TAG ) . ';', 'before' );
	wp_set_script_translations( $script, 'advisor-embed' );
}
add_action( 'init', __NAMESPACE__ . '\register_block', 11 );
