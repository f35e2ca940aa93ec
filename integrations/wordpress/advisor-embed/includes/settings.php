<?php
/**
 * What a site has settled once for all its discussions.
 *
 * @package AdvisorEmbed
 */

namespace AdvisorEmbed;

defined( 'ABSPATH' ) || exit;

const OPTION = 'advisor_embed';

/** The settings where nobody has changed any. */
function default_settings(): array {
	return array(
		'feed'      => '',
		'publisher' => '',
		'script'    => '',
		'theme'     => '',
	);
}

/** One of the settings: `feed`, `publisher`, `script` or `theme`. */
function setting( string $name ): string {
	$stored = get_option( OPTION );
	$all    = array_merge( default_settings(), is_array( $stored ) ? $stored : array() );
	return is_string( $all[ $name ] ) ? $all[ $name ] : '';
}

/** Where the publisher's issue pages are: they are `i/<id>.html` below it. No slash at its end. */
function publisher(): string {
	$named = setting( 'publisher' );
	return untrailingslashit( '' !== $named ? $named : folder_of( setting( 'feed' ) ) );
}

/** The feed that is shown where none is named. */
function default_feed(): string {
	$feed = setting( 'feed' );
	return '' === $feed && '' !== publisher() ? publisher() . '/feed.json' : $feed;
}

/** Keeps what may be kept of a form that was sent, and says what may not. */
function sanitize_settings( $sent ): array {
	$sent = is_array( $sent ) ? $sent : array();
	$kept = array();
	foreach ( array( 'feed', 'publisher', 'script' ) as $name ) {
		$value         = isset( $sent[ $name ] ) && is_string( $sent[ $name ] ) ? trim( $sent[ $name ] ) : '';
		$kept[ $name ] = safe_address( $value );
		if ( '' !== $value && '' === $kept[ $name ] ) {
			$kept[ $name ] = setting( $name );
			refuse_address( $name, $value );
		}
	}
	$theme         = isset( $sent['theme'] ) && is_string( $sent['theme'] ) ? $sent['theme'] : '';
	$kept['theme'] = in_array( $theme, themes(), true ) ? $theme : '';
	return $kept;
}

/** Tells whoever sent the form that an address was left as it was. */
function refuse_address( string $name, string $value ): void {
	// Other ways to change an option have no page to say it on.
	if ( function_exists( 'add_settings_error' ) ) {
		add_settings_error(
			OPTION,
			"advisor-embed-$name",
			sprintf(
				/* translators: %s: what was typed for an address. */
				__( '“%s” was not kept: an address begins with https:// (or http:// on localhost).', 'advisor-embed' ),
				esc_html( $value )
			)
		);
	}
}

/** Makes the option known, with what cleans it. */
function register_settings(): void {
	register_setting(
		OPTION,
		OPTION,
		array(
			'type'              => 'object',
			'description'       => __( 'The feed, and how its discussions are shown.', 'advisor-embed' ),
			'sanitize_callback' => __NAMESPACE__ . '\sanitize_settings',
			'default'           => default_settings(),
			'show_in_rest'      => array(
				'schema' => array(
					'type'                 => 'object',
					'additionalProperties' => false,
					'properties'           => array_fill_keys( array_keys( default_settings() ), array( 'type' => 'string' ) ),
				),
			),
		)
	);
}
add_action( 'init', __NAMESPACE__ . '\register_settings' );
