package dev.migrate.hibernate;

import java.util.Locale;

import dev.migrate.schema.Column;
import dev.migrate.schema.DataType;
import dev.migrate.schema.EnumType;
import dev.migrate.schema.NamedType;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.identity.IdentityColumnSupport;
import org.hibernate.mapping.BasicValue;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Reads columns, without what comes with them.
 *
 * @param metadata what they belong to
 * @param names what they are called
 * @param enumTypes the types that entities bring along
 */
record ColumnReader(MetadataImplementor metadata, DatabaseNames names, EnumTypes enumTypes) {

	/** Return a column with what its definition brings along. */
	Column read(org.hibernate.mapping.Column column) {
		Column written = ColumnDefinition.read(name(column), definition(column));
		DataType type = type(column, written.type());
		boolean nullable = written.nullable() && (column.isNullable() || column.isIdentity());
		return new Column(written.name(), type, nullable, written.defaultValue(), written.identity(),
				written.generated(), comment(column, written), written.parts());
	}

	// A definition may give an enumeration another name than Hibernate does.
	private DataType type(org.hibernate.mapping.Column column, DataType written) {
		DataType type = this.enumTypes.resolve(written);
		if (type instanceof NamedType named && column.getValue() instanceof BasicValue value
				&& column.getSqlTypeCode(this.metadata) == SqlTypes.NAMED_ENUM) {
			return new EnumType(EnumTypes.name(named.sql()),
					EnumTypes.values(value.resolve().getDomainJavaType().getJavaTypeClass()));
		}
		return type;
	}

	String name(org.hibernate.mapping.Column column) {
		return this.names.of(column.getNameIdentifier(this.metadata.getDatabase()));
	}

	// The same text as Hibernate's, as its dialects spell what databases disagree on.
	private String definition(org.hibernate.mapping.Column column) {
		String type = column.getSqlType(this.metadata);
		if (column.isIdentity()) {
			return identity(column, type);
		}
		StringBuilder sql = new StringBuilder(type);
		if (column.getCollation() != null) {
			sql.append(" collate ").append(dialect().quoteCollation(column.getCollation()));
		}
		if (column.getDefaultValue() != null) {
			sql.append(" default ").append(dialect().getColumnDefaultString(column.getDefaultValue()));
		}
		if (column.getGeneratedAs() != null) {
			sql.append(dialect().generatedAs(column.getGeneratedAs()));
		}
		return sql.toString();
	}

	private String identity(org.hibernate.mapping.Column column, String type) {
		IdentityColumnSupport support = dialect().getIdentityColumnSupport();
		String counting = support.getIdentityColumnString(column.getSqlTypeCode(this.metadata));
		if (!support.hasDataTypeInIdentityColumn()) {
			return counting;
		}
		return type.toLowerCase(Locale.ROOT).contains(counting) ? type : type + " " + counting;
	}

	private @Nullable String comment(org.hibernate.mapping.Column column, Column written) {
		return (column.getComment() != null && keepsComments()) ? column.getComment() : written.comment();
	}

	/** Return whether the database keeps comments. */
	boolean keepsComments() {
		return dialect().supportsCommentOn() || !dialect().getColumnComment("x").isEmpty();
	}

	Dialect dialect() {
		return this.metadata.getDatabase().getDialect();
	}

}
