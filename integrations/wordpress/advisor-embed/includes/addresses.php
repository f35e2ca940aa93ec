<?php
/**
 * Which addresses are trusted with a page.
 *
 * @package AdvisorEmbed
 */

namespace AdvisorEmbed;

defined( 'ABSPATH' ) || exit;

/** An absolute https address, or an http one of this very machine; '' for any other. */
function safe_address( $value ): string {
	$address = is_string( $value ) ? sanitize_url( trim( $value ), array( 'https', 'http' ) ) : '';
	$parts   = wp_parse_url( $address );
	// A name before the `@` is how an address pretends to lead somewhere else.
	if ( ! is_array( $parts ) || empty( $parts['host'] ) || isset( $parts['user'] ) ) {
		return '';
	}
	$scheme   = strtolower( $parts['scheme'] ?? '' );
	$is_local = 1 === preg_match( '/^(?:(?:[a-z0-9_-]+\.)*localhost|127\.0\.0\.1|\[::1\])$/i', $parts['host'] );
	return 'https' === $scheme || ( 'http' === $scheme && $is_local ) ? $address : '';
}

/** The folder that a document lies in, without a slash at its end. */
function folder_of( string $address ): string {
	$plain = (string) preg_replace( '/[?#].*$/s', '', $address );
	return (string) preg_replace( '#(?<![:/])/[^/]*$#', '', $plain );
}
