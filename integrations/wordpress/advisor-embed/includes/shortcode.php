<?php
/**
 * The shortcode `[advisor src="…" issue="…" view="…" answer="…" layout="…" theme="…"]words[/advisor]`.
 *
 * @package AdvisorEmbed
 */

namespace AdvisorEmbed;

defined( 'ABSPATH' ) || exit;

const SHORTCODE = 'advisor';

/** The discussion that a shortcode asks for. */
function render_shortcode( $attributes, $words = '' ): string {
	// Without any attribute WordPress gives a string.
	$asked = shortcode_atts( ASKED, is_array( $attributes ) ? $attributes : array(), SHORTCODE );
	return discussion( $asked, (string) $words );
}

/** Makes the shortcode known. */
function register_shortcode(): void {
	add_shortcode( SHORTCODE, __NAMESPACE__ . '\render_shortcode' );
}
add_action( 'init', __NAMESPACE__ . '\register_shortcode' );
