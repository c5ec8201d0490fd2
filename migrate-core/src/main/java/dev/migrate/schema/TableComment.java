package dev.migrate.schema;

/**
 * What a table is for, kept in the database.
 *
 * @param text the comment
 */
public record TableComment(String text) implements TableElement {

	public TableComment {
		Required.value(text, "the text (table comment)");
	}

}
