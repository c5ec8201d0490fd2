package dev.migrate.hibernate;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import dev.migrate.schema.Label;
import dev.migrate.schema.ObjectName;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.QualifiedName;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.engine.jdbc.env.spi.ExtractedDatabaseMetaData;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
import org.hibernate.engine.jdbc.env.spi.NameQualifierSupport;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/** What things are called in the database, when Hibernate has called them something. */
final class DatabaseNames {

	// A hash of 128 bits with 35 digits.
	private static final Pattern MADE_UP = Pattern.compile("(FK|UK|IDX)_?[0-9a-y]{20,25}");

	private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

	private final SqlStringGenerationContext context;

	private final JdbcEnvironment environment;

	private final boolean foldsUp;

	private final boolean hasSchemas;

	DatabaseNames(Database database, SqlStringGenerationContext context) {
		this.context = context;
		this.environment = database.getJdbcEnvironment();
		this.foldsUp = this.environment.getIdentifierHelper()
			.toMetaDataObjectName(Identifier.toIdentifier("a"))
			.equals("A");
		NameQualifierSupport support = this.environment.getNameQualifierSupport();
		this.hasSchemas = support == null || support.supportsSchemas();
	}

	/**
	 * Return the name as the database keeps it. Where it folds names to upper case, a
	 * plain one stays in lower case: we write no quotes around it either.
	 */
	String of(Identifier identifier) {
		String folded = this.environment.getIdentifierHelper().toMetaDataObjectName(identifier);
		String lower = folded.toLowerCase(Locale.ROOT);
		return (this.foldsUp && !identifier.isQuoted() && PLAIN.matcher(lower).matches()) ? lower : folded;
	}

	/** Return a name that may be in quotes. */
	String of(String text) {
		return of(this.context.toIdentifier(text));
	}

	/** Return the label that somebody has chosen, or null if Hibernate has made it up. */
	@Nullable Label label(@Nullable String name) {
		return (name == null || MADE_UP.matcher(name).matches()) ? null : Label.ofFinal(of(name));
	}

	ObjectName of(Table table) {
		return of(table.getQualifiedTableName());
	}

	ObjectName of(QualifiedName name) {
		return new ObjectName(schema(name.getCatalogName(), name.getSchemaName()).orElse(null),
				of(name.getObjectName()));
	}

	/** Return the schemas beside the default one that some tables are in. */
	static Set<String> schemas(Set<ObjectName> names) {
		Set<String> schemas = new TreeSet<>();
		names.forEach((name) -> Optional.ofNullable(name.schema()).ifPresent(schemas::add));
		return schemas;
	}

	private Optional<String> schema(@Nullable Identifier catalog, @Nullable Identifier schema) {
		Identifier explicit = this.hasSchemas ? this.context.schemaWithDefault(schema)
				: this.context.catalogWithDefault(catalog);
		return Optional.ofNullable(explicit).map(this::of).filter((name) -> !isDefault(name));
	}

	private boolean isDefault(String schema) {
		ExtractedDatabaseMetaData connected = this.environment.getExtractedDatabaseMetaData();
		String current = (connected == null) ? null
				: this.hasSchemas ? connected.getConnectionSchemaName() : connected.getConnectionCatalogName();
		return current != null && (this.foldsUp ? schema.equalsIgnoreCase(current) : schema.equals(current));
	}

}
