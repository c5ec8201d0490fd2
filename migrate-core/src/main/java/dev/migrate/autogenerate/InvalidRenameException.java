package dev.migrate.autogenerate;

/** What was typed about a new name can't be understood. */
public final class InvalidRenameException extends AutogenerateException {

	private static final long serialVersionUID = 1L;

	InvalidRenameException(String text) {
		super("The rename '%s' can't be understood. Write old=new for a table and table.old=new for a column; in another schema schema.old=schema.new and schema.table.old=new."
			.formatted(text), null);
	}

}
