package dev.migrate.cli.look;

/** How a graph is drawn; called as it is typed. */
public enum PictureFormat {

	/** With letters. */
	ascii,

	/** An image for browsers and documents. */
	svg,

	/** A page that needs nothing beside it. */
	html,

	/** Text that wikis and Git hosts draw. */
	mermaid,

	/** Text for Graphviz. */
	dot

}
