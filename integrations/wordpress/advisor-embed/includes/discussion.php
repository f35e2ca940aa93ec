<?php
/**
 * What is printed where a discussion belongs.
 *
 * @package AdvisorEmbed
 */

namespace AdvisorEmbed;

defined( 'ABSPATH' ) || exit;

/** What can be asked of a discussion, with what is meant where nothing is said. */
const ASKED = array(
	'src'    => '',
	'issue'  => '',
	'view'   => 'issue',
	'answer' => '',
	'layout' => '',
	'theme'  => '',
);

/** The element (HTML) for what is asked, with a link inside that stays if nothing else comes; the link alone where no script runs. */
function discussion( array $asked, string $words = '', string $link = '' ): string {
	$asked = array_map( __NAMESPACE__ . '\plain', array_merge( ASKED, array_intersect_key( $asked, ASKED ) ) );
	$src   = '' === $asked['src'] ? default_feed() : safe_address( $asked['src'] );
	$link  = fallback( $words, '' === $link ? reading_address( $src, $asked['issue'] ) : $link );
	if ( '' === $src || shows_no_elements() ) {
		return '' === $link ? '' : "<p>$link</p>";
	}
	enqueue_script();
	enqueue_theme( $asked['theme'] );
	$view       = in_array( $asked['view'], array( 'question', 'answer' ), true ) ? $asked['view'] : 'issue';
	$attributes = ' src="' . esc_url( $src ) . '"';
	foreach ( array( 'issue', 'answer', 'layout' ) as $name ) {
		if ( '' !== $asked[ $name ] ) {
			$attributes .= " $name=\"" . esc_attr( $asked[ $name ] ) . '"';
		}
	}
	return "<advisor-$view$attributes>$link</advisor-$view>";
}

/** A value as text; '' for what is none. */
function plain( $value ): string {
	return is_scalar( $value ) ? trim( (string) $value ) : '';
}

/** Where this is read by what takes elements for errors or drops them: in feeds, and in AMP. */
function shows_no_elements(): bool {
	return is_feed() || ( function_exists( 'amp_is_request' ) && amp_is_request() );
}

/** Where readers find the discussion if it cannot be shown here: its page at the publisher, who is known, else the feed's site. */
function reading_address( string $src, string $issue ): string {
	if ( '' === $src ) {
		return publisher();
	}
	// Without settings of its own a feed is known by where it lies.
	$publisher = default_feed() === $src ? publisher() : folder_of( $src );
	// A day has no page of its own, and of the latest nobody knows which it is.
	$is_id = 1 === preg_match( '/^[a-z0-9][a-z0-9-]*$/', $issue ) && 'latest' !== $issue && ! preg_match( '/^\d{4}-\d\d-\d\d$/', $issue );
	return $is_id ? "$publisher/i/$issue.html" : "$publisher/";
}

/** The words that stay when the discussion cannot be shown, as a link unless they have one of their own. */
function fallback( string $words, string $address ): string {
	$inline = array(
		'a'      => array(
			'href' => true,
			'lang' => true,
			'rel'  => true,
		),
		'em'     => array(),
		'strong' => array(),
		'cite'   => array(),
		'span'   => array( 'lang' => true ),
	);
	$words  = trim( wp_kses( $words, $inline ) );
	if ( '' === $address || false !== strpos( $words, '<a ' ) ) {
		return $words;
	}
	$words = '' === $words ? esc_html__( 'Read the discussion', 'advisor-embed' ) : $words;
	return '<a href="' . esc_url( $address ) . '">' . $words . '</a>';
}
