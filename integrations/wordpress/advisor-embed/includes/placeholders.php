<?php
/**
 * What was pasted as HTML: a placeholder, which every role may save, or the element itself. The script makes the one out
 * of the other; here it is seen to that the script is there.
 *
 * @package AdvisorEmbed
 */

namespace AdvisorEmbed;

defined( 'ABSPATH' ) || exit;

/** Whether a text holds a placeholder or an element, and no script of its own. */
function has_placeholder( string $html ): bool {
	$is_there = preg_match( '/<(?:blockquote|div)\b[^>]*\bclass=["\'](?:[^"\']*\s)?advisor-embed[\s"\']/i', $html )
		|| preg_match( '/<advisor-(?:issue|question|answer)\b/i', $html );
	return $is_there && ! preg_match( '/<script\b[^>]*\badvisor\.js\b/i', $html );
}

/** Has the script on the page of a text that needs it. */
function enqueue_for_placeholders( $html ) {
	if ( is_string( $html ) && ! shows_no_elements() && has_placeholder( $html ) ) {
		enqueue_script();
		enqueue_theme( '' );
	}
	return $html;
}
foreach ( array( 'the_content', 'widget_text_content', 'widget_block_content' ) as $advisor_embed_filter ) {
	// After blocks and shortcodes, whose own words on themes go first.
	add_filter( $advisor_embed_filter, __NAMESPACE__ . '\enqueue_for_placeholders', 20 );
}
