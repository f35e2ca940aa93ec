<?php
/**
 * The script and the style sheets, on pages that show a discussion and on no others.
 *
 * @package AdvisorEmbed
 */

namespace AdvisorEmbed;

defined( 'ABSPATH' ) || exit;

const HANDLE = 'advisor-embed';

/** The address of `advisor.js`: that of the settings, else of the copy that came with the plugin. */
function script_address(): string {
	$named = setting( 'script' );
	return '' !== $named ? $named : plugins_url( 'advisor.js', PLUGIN_FILE );
}

/** Makes the script and the style sheets known. */
function register_assets(): void {
	$version = '' === setting( 'script' ) ? VERSION : null;
	wp_register_script( HANDLE, script_address(), array(), $version, knows_strategies() ? array( 'strategy' => 'async' ) : false );
	wp_register_style( HANDLE, plugins_url( 'styles/place.css', PLUGIN_FILE ), array(), VERSION );
	foreach ( themes() as $name ) {
		wp_register_style( HANDLE . "-$name", theme_address( $name ), array( HANDLE ), VERSION );
	}
}
add_action( 'init', __NAMESPACE__ . '\register_assets' );

/** Whether WordPress itself can load a script without waiting for it (6.3). */
function knows_strategies(): bool {
	return version_compare( get_bloginfo( 'version' ), '6.3', '>=' );
}

/** Before 6.3: lets the page go on while the script loads. */
function make_async( $tag, $handle ) {
	return HANDLE === $handle && ! knows_strategies() ? str_replace( '<script ', '<script async ', $tag ) : $tag;
}
add_filter( 'script_loader_tag', __NAMESPACE__ . '\make_async', 10, 2 );

/** Has the script on this page, and what keeps the place until it is there. */
function enqueue_script(): void {
	wp_enqueue_script( HANDLE );
	wp_enqueue_style( HANDLE );
}

/** Has a theme on this page: the one named, else that of the settings. `none` is none. */
function enqueue_theme( string $name ): void {
	static $chosen = null;
	// A theme dresses every discussion of a page: the first one decides.
	$chosen = $chosen ?? ( '' === $name ? setting( 'theme' ) : $name );
	if ( in_array( $chosen, themes(), true ) ) {
		wp_enqueue_style( HANDLE . "-$chosen" );
	}
}

/** Has them in the head of a post's page, where its text asks for a discussion; elsewhere they come with the discussion. */
function enqueue_early(): void {
	$post = is_singular() ? get_post() : null;
	if ( ! $post || post_password_required( $post ) ) {
		return;
	}
	$text = $post->post_content;
	if ( has_block( BLOCK, $post ) || has_shortcode( $text, SHORTCODE ) || has_placeholder( $text ) || has_issue_page( $text ) ) {
		enqueue_script();
	}
}
add_action( 'wp_enqueue_scripts', __NAMESPACE__ . '\enqueue_early' );
