package dev.migrate.render;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a new revision does, as text of the language it is written in.
 *
 * @param imports what a class has to import for it, besides what every revision imports
 * @param upgrade the way up
 * @param downgrade the way back
 */
public record RevisionBody(List<String> imports, String upgrade, String downgrade) {

	/** What its author has yet to write. */
	public static final RevisionBody EMPTY = new RevisionBody(List.of(), "", "");

	private static final Pattern UPGRADE = marker("upgrade");

	private static final Pattern DOWNGRADE = marker("downgrade");

	public RevisionBody {
		imports = List.copyOf(imports);
		upgrade = trimmed(upgrade);
		downgrade = trimmed(downgrade);
	}

	/**
	 * Return the body that an SQL text is: all of it is the way up, unless one of the
	 * lines that begin a part of a revision says otherwise.
	 */
	public static RevisionBody ofSql(String sql) {
		Matcher downgrade = DOWNGRADE.matcher(sql);
		boolean split = downgrade.find();
		String upgrade = split ? sql.substring(0, downgrade.start()) : sql;
		return new RevisionBody(List.of(), UPGRADE.matcher(upgrade).replaceFirst(""),
				split ? sql.substring(downgrade.end()) : "");
	}

	private static Pattern marker(String part) {
		return Pattern.compile("^\\h*--\\h*migrate:\\h*" + part + "\\h*$", Pattern.MULTILINE);
	}

	/** Indentation stays; lines around the text do not. */
	private static String trimmed(String text) {
		String lines = text.startsWith("\uFEFF") ? text.substring(1) : text;
		return lines.replaceFirst("^(?:\\h*\\R)+", "").stripTrailing();
	}

}
