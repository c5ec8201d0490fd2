package dev.migrate.dialect.sqlite.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.Deferral;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.ForeignKeyAction;
import dev.migrate.schema.Label;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * The constraints that the text of a table states.
 *
 * @param text the text
 */
public record SqliteStatedConstraints(SqliteTableText text) {

	private static final String ACTION = "(SET NULL|SET DEFAULT|CASCADE|RESTRICT)";

	private static final Pattern ON_DELETE = Pattern.compile("ON DELETE " + ACTION);

	private static final Pattern ON_UPDATE = Pattern.compile("ON UPDATE " + ACTION);

	private static final Pattern MATCH = Pattern.compile("MATCH (FULL|PARTIAL)");

	private static final Pattern ON_CONFLICT = Pattern.compile("ON CONFLICT (\\w+)");

	/** Return all, the primary key first; one without a name has none. */
	public List<Constraint> all() {
		List<Constraint> all = new ArrayList<>();
		for (SqliteColumnText column : this.text.columns()) {
			column.clauses().forEach((clause) -> of(clause, List.of(column.name())).ifPresent(all::add));
		}
		this.text.constraints().forEach((clause) -> of(clause, clause.columns()).ifPresent(all::add));
		return all.stream().sorted((one, other) -> one.type().compareTo(other.type())).toList();
	}

	/**
	 * Return the constraint that a clause states, if it states one.
	 * @param columns the columns that it is about
	 */
	public Optional<Constraint> of(SqliteClause clause, List<String> columns) {
		Label name = (clause.name() != null) ? Label.ofFinal(clause.name()) : null;
		List<String> spelled = columns.stream().map(this::spelled).toList();
		return switch (clause.kind()) {
			case PRIMARY_KEY -> Optional.of(new PrimaryKey(name, spelled, List.of(), Deferral.UNSAID));
			case UNIQUE -> Optional.of(new UniqueConstraint(name, spelled, List.of(), true, null,
					said(ON_CONFLICT, words(clause.tokens())), Deferral.UNSAID));
			case CHECK -> Optional.of(new CheckConstraint(name, SqliteExpression.of(clause.inParentheses()), true));
			case FOREIGN_KEY -> Optional.of(foreignKey(name, spelled, clause));
			default -> Optional.empty();
		};
	}

	private String spelled(String column) {
		return this.text.column(column).map(SqliteColumnText::name).orElse(column);
	}

	private static ForeignKey foreignKey(@Nullable Label name, List<String> columns, SqliteClause clause) {
		String words = words(clause.tokens());
		return new ForeignKey(name, columns, ObjectName.of(clause.referredTable()), clause.referredColumns(),
				action(ON_DELETE, words), action(ON_UPDATE, words), said(MATCH, words), true, deferral(words));
	}

	private static @Nullable ForeignKeyAction action(Pattern pattern, String words) {
		String action = said(pattern, words);
		return (action != null) ? ForeignKeyAction.valueOf(action.replace(' ', '_')) : null;
	}

	private static Deferral deferral(String words) {
		if (!words.contains(" DEFERRABLE") || words.contains("NOT DEFERRABLE")) {
			return Deferral.UNSAID;
		}
		return words.contains("INITIALLY DEFERRED") ? Deferral.INITIALLY_DEFERRED : Deferral.DEFERRABLE;
	}

	private static String words(List<SqliteToken> tokens) {
		return tokens.stream()
			.filter((token) -> token.kind() == SqliteToken.Kind.WORD)
			.map((token) -> token.text().toUpperCase(Locale.ROOT))
			.collect(Collectors.joining(" "));
	}

	private static @Nullable String said(Pattern pattern, String words) {
		Matcher matcher = pattern.matcher(words);
		return matcher.find() ? matcher.group(1) : null;
	}

}
