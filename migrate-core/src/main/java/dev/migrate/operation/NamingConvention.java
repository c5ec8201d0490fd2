package dev.migrate.operation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrate.schema.Constraint;
import dev.migrate.schema.ConstraintVisitor;
import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.ExcludeConstraint;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.Index;
import dev.migrate.schema.IndexKey;
import dev.migrate.schema.Label;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * How constraints and indexes are called that have no name of their own.
 * <p>
 * A template may have the tokens {@code %(table_name)s}, {@code %(column_0_name)s},
 * {@code %(column_0_N_name)s} (all columns, joined by underscores),
 * {@code %(column_0N_name)s} (all columns, joined by nothing),
 * {@code %(referred_table_name)s}, {@code %(referred_column_0_name)s} and
 * {@code %(constraint_name)s}. A template with the last is for names that are given,
 * unless they are final; all others are for names that are not.
 *
 * @param templates the templates
 */
public record NamingConvention(Map<Kind, String> templates) {

	/** Indexes are called after their table and columns, the rest by the database. */
	public static final NamingConvention DEFAULT = new NamingConvention(
			Map.of(Kind.INDEX, "ix_%(table_name)s_%(column_0_N_name)s"));

	private static final Pattern TOKEN = Pattern.compile("%\\((\\w+)\\)s");

	private static final String GIVEN_NAME = "%(constraint_name)s";

	public NamingConvention {
		templates = Map.copyOf(templates);
	}

	/** Return this convention with a template. */
	public NamingConvention with(Kind kind, String template) {
		Map<Kind, String> all = new EnumMap<>(Kind.class);
		all.putAll(this.templates);
		all.put(kind, template);
		return new NamingConvention(all);
	}

	/** Return a constraint with its full name, if it has one. */
	public Constraint named(ObjectName table, Constraint constraint) {
		return constraint.accept(new ConstraintNames(table));
	}

	/** Return an index with its full name. */
	public Index named(ObjectName table, Index index) {
		List<String> columns = index.keys().stream().filter((key) -> !key.isExpression()).map(IndexKey::text).toList();
		Label name = label(Kind.INDEX, index.name(), new Facts(table, columns, null, List.of()));
		return (name != null) ? index.named(name) : index;
	}

	/** Return the full name of a constraint that is there. */
	Label named(ObjectName table, Label label, Kind kind) {
		Label name = label(kind, label, new Facts(table, List.of(), null, List.of()));
		return (name != null) ? name : label;
	}

	private @Nullable Label label(Kind kind, @Nullable Label given, Facts facts) {
		String template = this.templates.get(kind);
		boolean forGiven = template != null && template.contains(GIVEN_NAME);
		if (template == null || (given != null && (given.isFinal() || !forGiven)) || (given == null && forGiven)) {
			return given;
		}
		if (given == null && facts.columns().isEmpty() && template.contains("column_0")) {
			return null;
		}
		return Label.ofFinal(TOKEN.matcher(template)
			.replaceAll((token) -> Matcher.quoteReplacement(facts.value(token.group(1), template, given))));
	}

	/** What has a template of its own. */
	public enum Kind {

		/** Indexes. */
		INDEX,

		/** Unique constraints. */
		UNIQUE,

		/** Checks. */
		CHECK,

		/** Foreign keys. */
		FOREIGN_KEY,

		/** Primary keys. */
		PRIMARY_KEY,

		/** Exclude constraints. */
		EXCLUDE

	}

	private record Facts(ObjectName table, List<String> columns, @Nullable ObjectName referredTable,
			List<String> referredColumns) {

		String value(String token, String template, @Nullable Label given) {
			return switch (token) {
				case "table_name" -> this.table.name();
				case "column_0_name", "column_0_key", "column_0_label" -> this.columns.get(0);
				case "column_0_N_name", "column_0_N_key" -> String.join("_", this.columns);
				case "column_0N_name", "column_0N_key" -> String.join("", this.columns);
				case "referred_table_name" -> (this.referredTable != null) ? this.referredTable.name() : "";
				case "referred_column_0_name" -> this.referredColumns.isEmpty() ? "" : this.referredColumns.get(0);
				case "constraint_name" -> (given != null) ? given.text() : "";
				default -> throw new InvalidOperationException(
						"The naming convention '%s' has the unknown token '%%(%s)s'".formatted(template, token));
			};
		}

	}

	private final class ConstraintNames implements ConstraintVisitor<Constraint> {

		private final ObjectName table;

		ConstraintNames(ObjectName table) {
			this.table = table;
		}

		@Override
		public Constraint primaryKey(PrimaryKey constraint) {
			return named(Kind.PRIMARY_KEY, constraint, constraint.columns());
		}

		@Override
		public Constraint unique(UniqueConstraint constraint) {
			return named(Kind.UNIQUE, constraint, constraint.columns());
		}

		@Override
		public Constraint foreignKey(ForeignKey constraint) {
			return named(Kind.FOREIGN_KEY, constraint, new Facts(this.table, constraint.columns(),
					constraint.referredTable(), constraint.referredColumns()));
		}

		@Override
		public Constraint check(CheckConstraint constraint) {
			return named(Kind.CHECK, constraint, List.of());
		}

		@Override
		public Constraint exclude(ExcludeConstraint constraint) {
			return named(Kind.EXCLUDE, constraint, List.of());
		}

		private Constraint named(Kind kind, Constraint constraint, List<String> columns) {
			return named(kind, constraint, new Facts(this.table, columns, null, List.of()));
		}

		private Constraint named(Kind kind, Constraint constraint, Facts facts) {
			Label name = label(kind, constraint.name(), facts);
			return (name != null) ? constraint.named(name) : constraint;
		}

	}

}
