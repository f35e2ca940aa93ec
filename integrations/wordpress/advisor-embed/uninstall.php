<?php
/**
 * Leaves nothing behind.
 *
 * @package AdvisorEmbed
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_option( 'advisor_embed' );

if ( is_multisite() ) {
	$advisor_embed_sites = get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	);
	foreach ( $advisor_embed_sites as $advisor_embed_site ) {
		delete_blog_option( $advisor_embed_site, 'advisor_embed' );
	}
}
