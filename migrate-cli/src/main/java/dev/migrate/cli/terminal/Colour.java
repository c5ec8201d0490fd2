package dev.migrate.cli.terminal;

/** A colour, or another way to stand out. */
public enum Colour {

	/** What is as it should be. */
	GREEN("32"),

	/** What waits. */
	YELLOW("33"),

	/** What is wrong. */
	RED("31"),

	/** What is less important. */
	FAINT("2"),

	/** What is more important. */
	BOLD("1");

	private final String code;

	Colour(String code) {
		this.code = code;
	}

	String around(String text) {
		return "\u001b[" + this.code + "m" + text + "\u001b[0m";
	}

}
