package dev.migrate.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrate.diff.Change;
import dev.migrate.diff.Phase;
import dev.migrate.operation.AddColumn;
import dev.migrate.operation.AddConstraint;
import dev.migrate.operation.AddEnumValue;
import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.AlterTable;
import dev.migrate.operation.ColumnChange;
import dev.migrate.operation.CommentOnTable;
import dev.migrate.operation.CreateIndex;
import dev.migrate.operation.CreatePartition;
import dev.migrate.operation.CreateSchema;
import dev.migrate.operation.CreateSequence;
import dev.migrate.operation.CreateTable;
import dev.migrate.operation.DropColumn;
import dev.migrate.operation.DropConstraint;
import dev.migrate.operation.DropIndex;
import dev.migrate.operation.DropSequence;
import dev.migrate.operation.DropTable;
import dev.migrate.operation.ExecuteSql;
import dev.migrate.operation.Operation;
import dev.migrate.operation.RemoveEnumValue;
import dev.migrate.schema.ConstraintType;
import dev.migrate.schema.ObjectName;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Differences in the words of the recordings, each once and in no order.
 *
 * @param lines the differences
 */
record RecordedDifferences(TreeSet<String> lines) {

	static RecordedDifferences of(JsonNode differences) {
		TreeSet<String> lines = new TreeSet<>();
		for (JsonNode difference : differences) {
			TreeSet<String> changes = new TreeSet<>();
			difference.path("changes").forEach((change) -> changes.add(recorded(change.asString())));
			String name = difference.path("column").asString(difference.path("name").asString(""));
			String schema = difference.path("schema").asString("");
			lines.add(line(difference.get("kind").asString(),
					(schema.isEmpty() ? "" : schema + ".") + difference.path("table").asString(""), name, changes));
		}
		return new RecordedDifferences(lines);
	}

	// That a column counts is, like an identity, a matter of what it is by default.
	private static String recorded(String change) {
		return change.equals("autoincrement") ? "default" : change;
	}

	static RecordedDifferences of(List<Change> changes) {
		TreeSet<String> lines = new TreeSet<>();
		changes.stream()
			.filter((change) -> !isPartOfColumn(change))
			.forEach((change) -> lines.addAll(lines(change.operation())));
		return new RecordedDifferences(lines);
	}

	// The sequence of a serial comes and goes with its column.
	private static boolean isPartOfColumn(Change change) {
		return change.phase() == Phase.CHANGE_COLUMNS
				&& (change.operation() instanceof CreateSequence || change.operation() instanceof DropSequence);
	}

	/** Return these without some names. */
	RecordedDifferences without(Pattern name) {
		return replaced(name, "");
	}

	/** Return these said in another way. */
	RecordedDifferences replaced(Pattern said, String replacement) {
		TreeSet<String> others = new TreeSet<>();
		this.lines.forEach((line) -> others.add(said.matcher(line).replaceAll(replacement).strip()));
		return new RecordedDifferences(others);
	}

	private static List<String> lines(Operation operation) {
		if (operation instanceof CreateTable create) {
			return one("addTable", create.table().name(), "");
		}
		if (operation instanceof DropTable drop) {
			return one("removeTable", drop.table(), "");
		}
		if (operation instanceof AddColumn add) {
			return one("addColumn", add.table(), add.column().name());
		}
		if (operation instanceof DropColumn drop) {
			return one("removeColumn", drop.table(), drop.column());
		}
		if (operation instanceof AlterColumn alter) {
			return List.of(line("alterColumn", alter.table().toString(), alter.column(), changes(alter.change())));
		}
		if (operation instanceof AddConstraint add) {
			return one("add" + kind(add.constraint().type()), add.table(), String.valueOf(add.constraint().name()));
		}
		if (operation instanceof DropConstraint drop) {
			return one("remove" + kind(drop.type()), drop.table(), drop.name().text());
		}
		if (operation instanceof CreateIndex create) {
			return one("addIndex", create.table(), String.valueOf(create.index().name()));
		}
		return others(operation);
	}

	private static List<String> others(Operation operation) {
		if (operation instanceof DropIndex drop && drop.table() != null) {
			return one("removeIndex", drop.table(), drop.index().name());
		}
		if (operation instanceof CommentOnTable comment) {
			return one((comment.comment() != null) ? "setTableComment" : "removeTableComment", comment.table(), "");
		}
		if (operation instanceof AlterTable alter && !alter.options().isEmpty()) {
			return one("alterTable", alter.table(), "");
		}
		if (operation instanceof CreatePartition create) {
			return one("addTable", create.partition(), "");
		}
		if (operation instanceof ExecuteSql sql) {
			return alteredTable(sql.statement().text());
		}
		if (operation instanceof CreateSchema create) {
			return one("addSchema", ObjectName.of(create.name()), "");
		}
		if (operation instanceof CreateSequence create) {
			return one("addSequence", create.name(), "");
		}
		if (operation instanceof DropSequence drop) {
			return one("removeSequence", drop.name(), "");
		}
		if (operation instanceof AddEnumValue add) {
			return one("alterEnum", add.type(), "");
		}
		if (operation instanceof RemoveEnumValue remove) {
			return one("alterEnum", remove.type(), "");
		}
		return new ArrayList<>();
	}

	private static List<String> alteredTable(String sql) {
		Matcher altered = Pattern.compile("ALTER TABLE \"?(\\w+)\"? SET (?:UN)?LOGGED").matcher(sql);
		return altered.matches() ? one("alterTable", ObjectName.of(altered.group(1)), "") : List.of();
	}

	private static List<String> one(String kind, ObjectName table, String name) {
		return List.of(line(kind, table.toString(), name, new TreeSet<>()));
	}

	private static String line(String kind, String table, String name, TreeSet<String> changes) {
		return String.join(" ", kind, table, name, changes.isEmpty() ? "" : changes.toString()).strip();
	}

	private static String kind(@Nullable ConstraintType type) {
		if (type == null) {
			return "Constraint";
		}
		return switch (type) {
			case PRIMARY_KEY -> "PrimaryKey";
			case UNIQUE -> "Unique";
			case FOREIGN_KEY -> "ForeignKey";
			case CHECK -> "Check";
			case EXCLUDE -> "Exclude";
		};
	}

	private static TreeSet<String> changes(ColumnChange change) {
		TreeSet<String> changes = new TreeSet<>();
		if (change.type() != null) {
			changes.add("type");
		}
		if (change.nullable() != null) {
			changes.add("nullable");
		}
		if (change.defaultValue() != null || change.identity() != null || change.generated() != null) {
			changes.add("default");
		}
		if (change.comment() != null) {
			changes.add("comment");
		}
		return changes;
	}

}
