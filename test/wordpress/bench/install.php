<?php
// Sets up WordPress with a user of each role, and says their application passwords as JSON. The folder is the argument.
define( 'WP_INSTALLING', true );
mysqli_report( MYSQLI_REPORT_ERROR | MYSQLI_REPORT_STRICT );
( new mysqli( null, 'root', '', '', 0, getenv( 'BENCH_SOCKET' ) ) )->query( 'CREATE DATABASE wordpress' );
$_SERVER += array(
	'HTTP_HOST'       => wp_host(),
	'REQUEST_URI'     => '/',
	'SERVER_PROTOCOL' => 'HTTP/1.1',
);
require $argv[1] . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';

/** The host and port of the site. */
function wp_host() {
	return substr( getenv( 'BENCH_ORIGIN' ), strlen( 'http://' ) );
}

$password = getenv( 'BENCH_PASSWORD' );
wp_install( 'A partner', 'administrator', 'administrator@partner.example', false, '', $password );
$passwords = array();
foreach ( array( 'administrator', 'editor', 'author' ) as $role ) {
	$user = get_user_by( 'login', $role );
	$id   = $user ? $user->ID : wp_insert_user(
		array(
			'user_login' => $role,
			'user_pass'  => $password,
			'user_email' => "$role@partner.example",
			'role'       => $role,
		)
	);
	list( $passwords[ $role ] ) = WP_Application_Passwords::create_new_application_password( $id, array( 'name' => 'bench' ) );
	// Its greeting covers the page.
	update_user_meta( $id, 'wp_persisted_preferences', array( 'core/edit-post' => array( 'welcomeGuide' => false ), '_modified' => gmdate( 'c' ) ) );
}
// Until WordPress is told to, it uses the host's name to publish by mail and by ping.
update_option( 'ping_sites', '' );
update_option( 'default_pingback_flag', 0 );
echo wp_json_encode( $passwords );
