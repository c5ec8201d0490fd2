package dev.migrate.dialect.h2.reader;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.migrate.dialect.ColumnComparison;
import dev.migrate.dialect.ColumnConversion;
import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.ColumnChange;
import dev.migrate.operation.Edit;
import dev.migrate.operation.SqlWords;
import dev.migrate.schema.Column;
import dev.migrate.schema.DefaultValue;
import dev.migrate.schema.Identity;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/**
 * Compares columns of H2, and has it compute what is written differently.
 *
 * @param connection whom to ask
 * @param words writes SQL
 */
public record H2ColumnComparison(Connection connection, SqlWords words) implements ColumnComparison {

	@Override
	public boolean isSameDefault(Column actual, Column wanted) {
		String one = sql(actual.defaultValue());
		String other = sql(wanted.defaultValue());
		// A number that is taken from a sequence is gone.
		if (!actual.type().equals(wanted.type()) || isCounting(one) || isCounting(other)) {
			return false;
		}
		String query = "SELECT CAST((%1$s) AS %3$s) IS NOT DISTINCT FROM CAST((%2$s) AS %3$s)".formatted(one, other,
				this.words.type(wanted.type()));
		try (Statement statement = this.connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
			return row.next() && row.getBoolean(1);
		}
		catch (SQLException ex) {
			return false;
		}
	}

	private String sql(@Nullable DefaultValue value) {
		if (value instanceof DefaultValue.Sql sql) {
			return sql.expression();
		}
		return this.words.literal((value instanceof DefaultValue.Literal literal) ? literal.value() : null);
	}

	private static boolean isCounting(String sql) {
		String upper = sql.toUpperCase(Locale.ROOT);
		return upper.contains("NEXT VALUE") || upper.contains("NEXTVAL");
	}

	// The numbers of another type end elsewhere, and the column goes on where it is.
	@Override
	public ColumnConversion conversion(ObjectName table, Column actual, Column wanted) {
		ColumnConversion conversion = ColumnConversion.of(actual, wanted);
		Identity identity = wanted.identity();
		boolean isRetyped = otherType(actual, wanted).isPresent();
		if (!isRetyped || identity == null || actual.identity() == null
				|| !actual.identity().options().equals(identity.options())) {
			return conversion;
		}
		SequenceOptions usual = SequenceOptions.DEFAULT;
		usual = (identity.options().minValue() == null) ? usual.noMinValue() : usual;
		usual = (identity.options().maxValue() == null) ? usual.noMaxValue() : usual;
		ColumnChange counting = new ColumnChange(null, null, null, null,
				new Edit<>(new Identity(identity.always(), usual)), null, null, null);
		return usual.usual().isEmpty() ? conversion : new ColumnConversion(List.of(), actual, wanted,
				List.of(new AlterColumn(table, wanted.name(), counting)));
	}

	// H2 casts what is there by itself, or says that it can't.
	@Override
	public Optional<String> using(Column actual, Column wanted) {
		return Optional.empty();
	}

}
