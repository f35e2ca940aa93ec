<?php
/**
 * What the block shows on a page.
 *
 * @package AdvisorEmbed
 *
 * @var array $attributes What the block was asked for.
 */

defined( 'ABSPATH' ) || exit;

// phpcs:ignore WordPress.Security.EscapeOutput -- each part is escaped where the element is made.
echo is_feed() ? AdvisorEmbed\discussion( $attributes ) : '<div ' . get_block_wrapper_attributes() . '>' . AdvisorEmbed\discussion( $attributes ) . '</div>';
