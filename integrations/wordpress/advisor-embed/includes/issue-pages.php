<?php
/**
 * The address of an issue's page, on a line of its own: the discussion is shown there. Nobody is asked, for the address
 * says which issue it is, and the settings say where the feed is.
 *
 * @package AdvisorEmbed
 */

namespace AdvisorEmbed;

defined( 'ABSPATH' ) || exit;

/** What the address of an issue's page looks like (PCRE); null where no publisher is known. */
function issue_page_pattern(): ?string {
	$publisher = publisher();
	if ( '' === $publisher ) {
		return null;
	}
	// What counts readers adds a query on the way; readers copy the address of one answer.
	return '~^' . preg_quote( $publisher, '~' ) . '/i/(?<issue>[a-z0-9][a-z0-9-]*)(?:\.html)?(?:\?[^#]*)?(?:#(?<place>.*))?$~D';
}

/** The discussion of an issue's page, or the one answer that the address leads to. */
function issue_page_discussion( array $found, string $address ): string {
	$asked  = array( 'issue' => $found['issue'] );
	$before = "advisor-{$found['issue']}-";
	$place  = $found['place'] ?? '';
	if ( 0 === strpos( $place, $before ) && strlen( $place ) > strlen( $before ) ) {
		$asked['view']   = 'answer';
		$asked['answer'] = rawurldecode( substr( $place, strlen( $before ) ) );
	}
	// A box, since WordPress would take the element for words and put it into a paragraph.
	return '<div class="advisor-embed-page">' . discussion( $asked, '', $address ) . '</div>';
}

/** Whether a text has the address of an issue's page on a line, or in a paragraph, of its own. */
function has_issue_page( string $text ): bool {
	$publisher = publisher();
	return '' !== $publisher && 1 === preg_match( '~(?:^|>)\s*' . preg_quote( $publisher, '~' ) . '/i/[^\s<>"]+\s*(?:$|<)~m', $text );
}

/** Shows the discussion in posts; it is made anew each time, so that new settings hold for old posts. */
function register_issue_pages(): void {
	$pattern = issue_page_pattern();
	if ( null !== $pattern ) {
		wp_embed_register_handler(
			'advisor-embed',
			$pattern,
			static function ( $found, $attributes, $address ) {
				return issue_page_discussion( $found, $address );
			}
		);
	}
}
add_action( 'init', __NAMESPACE__ . '\register_issue_pages' );

/** The discussion for an address, or null where it is no issue's page. */
function discussion_at( $address ): ?string {
	$pattern = issue_page_pattern();
	return null !== $pattern && is_string( $address ) && preg_match( $pattern, $address, $found ) ? issue_page_discussion( $found, $address ) : null;
}

/** Answers those who ask WordPress for an embed outside of a post. */
function answer_oembed( $result, $address ) {
	return $result ?? discussion_at( $address );
}
add_filter( 'pre_oembed_result', __NAMESPACE__ . '\answer_oembed', 10, 2 );

/** Answers the editor, which asks for a preview over REST once the user was found to be allowed to. */
function answer_editor( $result, $request, $route ) {
	if ( null !== $result || '/oembed/1.0/proxy' !== $route ) {
		return $result;
	}
	$html = discussion_at( $request['url'] );
	return null === $html ? null : rest_ensure_response(
		array(
			'version'       => '1.0',
			'type'          => 'rich',
			'provider_name' => 'Advisor Embed',
			'html'          => $html,
			'scripts'       => array( script_address() ),
		)
	);
}
add_filter( 'rest_dispatch_request', __NAMESPACE__ . '\answer_editor', 10, 3 );
