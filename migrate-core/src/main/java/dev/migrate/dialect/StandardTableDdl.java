package dev.migrate.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.migrate.operation.CommentOnTable;
import dev.migrate.operation.DropConstraint;
import dev.migrate.operation.DropTable;
import dev.migrate.operation.Removal;
import dev.migrate.operation.RenameConstraint;
import dev.migrate.operation.RenameIndex;
import dev.migrate.operation.RenameTable;
import dev.migrate.operation.TableOperationVisitor;
import dev.migrate.schema.Column;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * How changes of tables are said in a database that has a statement of its own for each,
 * in the words that several share.
 */
public abstract class StandardTableDdl implements TableOperationVisitor<List<String>> {

	private final DialectWords words;

	protected StandardTableDdl(DialectWords words) {
		this.words = words;
	}

	@Override
	public List<String> dropTable(DropTable operation) {
		this.words.allowOnly("a table", operation.options(), Set.of(Removal.IF_EXISTS, Removal.CASCADE));
		return List.of("DROP TABLE " + this.words.ifExists(operation.options()) + this.words.quote(operation.table())
				+ this.words.cascade(operation.options()));
	}

	@Override
	public List<String> renameTable(RenameTable operation) {
		return List.of(alter(operation.table()) + "RENAME TO " + this.words.quote(operation.newName()));
	}

	@Override
	public List<String> commentOnTable(CommentOnTable operation) {
		return List.of(comment("TABLE " + this.words.quote(operation.table()), operation.comment()));
	}

	@Override
	public List<String> renameIndex(RenameIndex operation) {
		return List.of("ALTER INDEX " + this.words.quote(operation.index()) + " RENAME TO "
				+ this.words.quote(operation.newName()));
	}

	@Override
	public List<String> dropConstraint(DropConstraint operation) {
		this.words.allowOnly("a constraint", operation.options(), Set.of(Removal.IF_EXISTS, Removal.CASCADE));
		return List.of(alter(operation.table()) + "DROP CONSTRAINT " + this.words.ifExists(operation.options())
				+ this.words.quote(operation.name().text()) + this.words.cascade(operation.options()));
	}

	@Override
	public List<String> renameConstraint(RenameConstraint operation) {
		return List.of(alter(operation.table()) + "RENAME CONSTRAINT " + this.words.quote(operation.name()) + " TO "
				+ this.words.quote(operation.newName()));
	}

	/** Return the beginning of a statement that alters a table. */
	protected final String alter(ObjectName table) {
		return "ALTER TABLE " + this.words.quote(table) + " ";
	}

	/** Return the statements for the comments on a table and its columns. */
	protected final List<String> comments(Table table) {
		List<String> statements = new ArrayList<>();
		if (table.comment() != null) {
			statements.add(comment("TABLE " + this.words.quote(table.name()), table.comment()));
		}
		table.columns().forEach((column) -> statements.addAll(comments(table.name(), column)));
		return statements;
	}

	/** Return the statement for the comment on a column, if it has one. */
	protected final List<String> comments(ObjectName table, Column column) {
		String name = this.words.quote(table) + "." + this.words.quote(column.name());
		return (column.comment() != null) ? List.of(comment("COLUMN " + name, column.comment())) : List.of();
	}

	private String comment(String on, @Nullable String text) {
		return "COMMENT ON " + on + " IS " + this.words.literal(text);
	}

}
