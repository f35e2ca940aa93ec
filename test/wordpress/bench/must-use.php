<?php
// What a test bench needs and no site has: a publisher on this very machine, at any port, may be asked for embeds.
add_filter( 'http_request_host_is_external', '__return_true' );
add_filter(
	'http_allowed_safe_ports',
	static function ( $ports, $host, $address ) {
		return array_merge( $ports, array( wp_parse_url( $address, PHP_URL_PORT ) ) );
	},
	10,
	3
);
// Nobody has mail here, and readers ask nobody for emoji and portraits.
add_filter( 'pre_wp_mail', '__return_true' );
add_filter( 'emoji_svg_url', '__return_false' );
add_filter( 'pre_option_show_avatars', '__return_zero' );
remove_action( 'wp_head', 'print_emoji_detection_script', 7 );
