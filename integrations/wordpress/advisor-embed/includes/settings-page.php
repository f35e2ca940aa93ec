<?php
/**
 * The page Settings → Advisor Embed.
 *
 * @package AdvisorEmbed
 */

namespace AdvisorEmbed;

defined( 'ABSPATH' ) || exit;

const PAGE = 'advisor-embed';

/** Puts the page into the menu. */
function add_settings_page(): void {
	add_options_page( __( 'Advisor Embed', 'advisor-embed' ), __( 'Advisor Embed', 'advisor-embed' ), 'manage_options', PAGE, __NAMESPACE__ . '\print_settings_page' );
}
add_action( 'admin_menu', __NAMESPACE__ . '\add_settings_page' );

/** Puts a way to the page beside the plugin's name. */
function add_settings_link( $links ) {
	$address = admin_url( 'options-general.php?page=' . PAGE );
	array_unshift( $links, '<a href="' . esc_url( $address ) . '">' . esc_html__( 'Settings', 'advisor-embed' ) . '</a>' );
	return $links;
}
add_filter( 'plugin_action_links_' . plugin_basename( PLUGIN_FILE ), __NAMESPACE__ . '\add_settings_link' );

/** Puts the fields on the page. */
function add_settings_fields(): void {
	add_settings_section( 'publisher', __( 'The publisher', 'advisor-embed' ), '__return_null', PAGE );
	add_settings_section( 'look', __( 'How it is shown', 'advisor-embed' ), '__return_null', PAGE );
	$addresses = array(
		'feed'      => array(
			'publisher',
			__( 'Feed', 'advisor-embed' ),
			'https://publisher.example/feed.json',
			__( 'The discussions come from here, unless a block or a shortcode names another feed.', 'advisor-embed' ),
		),
		'publisher' => array(
			'publisher',
			__( 'Trusted publisher', 'advisor-embed' ),
			'https://publisher.example',
			__( 'Addresses below it that look like …/i/an-issue.html show the discussion when they stand on a line of their own. Left empty, it is where the feed lies.', 'advisor-embed' ),
		),
		'script'    => array(
			'look',
			__( 'Script', 'advisor-embed' ),
			plugins_url( 'advisor.js', PLUGIN_FILE ),
			__( 'The address of another advisor.js, which runs on your pages. Left empty, it is the copy that came with this plugin.', 'advisor-embed' ),
		),
	);
	foreach ( $addresses as $name => list( $section, $title, $example, $hint ) ) {
		$field = array(
			'label_for' => "advisor-embed-$name",
			'name'      => $name,
			'example'   => $example,
			'hint'      => $hint,
		);
		add_settings_field( $name, $title, __NAMESPACE__ . '\print_address_field', PAGE, $section, $field );
	}
	add_settings_field( 'theme', __( 'Theme', 'advisor-embed' ), __NAMESPACE__ . '\print_theme_field', PAGE, 'look', array( 'label_for' => 'advisor-embed-theme' ) );
}
add_action( 'admin_init', __NAMESPACE__ . '\add_settings_fields' );

/** Prints the field of an address. */
function print_address_field( array $field ): void {
	printf(
		'<input type="url" class="regular-text code" id="%1$s" name="%2$s[%3$s]" value="%4$s" placeholder="%5$s" aria-describedby="%1$s-hint"><p class="description" id="%1$s-hint">%6$s</p>',
		esc_attr( $field['label_for'] ),
		esc_attr( OPTION ),
		esc_attr( $field['name'] ),
		esc_attr( setting( $field['name'] ) ),
		esc_attr( $field['example'] ),
		esc_html( $field['hint'] )
	);
}

/** Prints the choice of a theme. */
function print_theme_field( array $field ): void {
	printf( '<select id="%1$s" name="%2$s[theme]" aria-describedby="%1$s-hint">', esc_attr( $field['label_for'] ), esc_attr( OPTION ) );
	printf( '<option value="">%s</option>', esc_html__( 'None: the type and the colors of your pages', 'advisor-embed' ) );
	foreach ( themes() as $name ) {
		printf( '<option value="%s"%s>%s</option>', esc_attr( $name ), selected( $name, setting( 'theme' ), false ), esc_html( theme_title( $name ) ) );
	}
	printf( '</select><p class="description" id="%s-hint">%s</p>', esc_attr( $field['label_for'] ), esc_html__( 'A theme dresses every discussion of a page. Where blocks or shortcodes name others, the first on the page decides.', 'advisor-embed' ) );
}

/** Prints the page. */
function print_settings_page(): void {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	echo '<div class="wrap"><h1>' . esc_html( get_admin_page_title() ) . '</h1><form action="options.php" method="post">';
	settings_fields( OPTION );
	do_settings_sections( PAGE );
	submit_button();
	echo '</form></div>';
}
