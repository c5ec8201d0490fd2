package dev.migrate.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.migrate.schema.ArrayType;
import dev.migrate.schema.DataType;
import dev.migrate.schema.EnumType;
import dev.migrate.schema.NamedType;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Table;
import org.hibernate.boot.model.relational.AuxiliaryDatabaseObject;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The enumerations that are types of their own. Hibernate keeps no more of them than the
 * statements that create them.
 *
 * @param types the types
 */
record EnumTypes(List<Named> types) {

	private static final Logger logger = LoggerFactory.getLogger(EnumTypes.class);

	private static final Pattern CREATION = Pattern.compile("create type (\\S+) as enum (\\(.*\\))",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private static final Pattern CAST = Pattern.compile("create cast .*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	static EnumTypes of(Database database, DatabaseNames names, SqlStringGenerationContext context) {
		List<Named> types = new ArrayList<>();
		for (AuxiliaryDatabaseObject object : database.getAuxiliaryDatabaseObjects()) {
			if (object.appliesToDialect(database.getDialect())) {
				Stream.of(object.sqlCreateStrings(context)).forEach((sql) -> read(sql, names, types));
			}
		}
		return new EnumTypes(types);
	}

	private static void read(String sql, DatabaseNames names, List<Named> types) {
		Matcher creation = CREATION.matcher(sql.strip());
		if (creation.matches()) {
			String name = creation.group(1);
			types.add(new Named(name, new EnumType(ObjectName.of(names.of(name)), TypeText.values(creation.group(2)))));
		}
		else if (!CAST.matcher(sql.strip()).matches()) {
			logger.warn(
					"Migrations: this auxiliary object of the entities is not compared, write a revision for it: {}",
					sql);
		}
	}

	/** Return a type, in which what has the name of an enumeration is one. */
	DataType resolve(DataType type) {
		if (type instanceof ArrayType array) {
			return new ArrayType(resolve(array.of()), array.dimensions());
		}
		return (type instanceof NamedType named) ? resolve(named) : type;
	}

	private DataType resolve(NamedType type) {
		return this.types.stream()
			.filter((candidate) -> candidate.text().equals(type.sql()))
			.findFirst()
			.<DataType>map(Named::type)
			.orElse(type);
	}

	/** Return the types that columns have. */
	static List<EnumType> of(List<Table> tables) {
		return tables.stream()
			.flatMap((table) -> table.columns().stream())
			.map((column) -> (column.type() instanceof ArrayType array) ? array.of() : column.type())
			.filter((type) -> type instanceof EnumType words && words.name() != null)
			.map(EnumType.class::cast)
			.distinct()
			.toList();
	}

	/** Return a name that may be written with its schema. */
	static ObjectName name(String text) {
		int dot = text.lastIndexOf('.');
		return (dot < 0) ? ObjectName.of(text) : new ObjectName(text.substring(0, dot), text.substring(dot + 1));
	}

	/** Return the words of an enumeration in Java. */
	static List<String> values(Class<?> type) {
		Object[] constants = type.getEnumConstants();
		return (constants != null) ? Stream.of(constants).map((value) -> ((Enum<?>) value).name()).toList() : List.of();
	}

	/**
	 * A type with the name that Hibernate uses.
	 *
	 * @param text the name as it is written
	 * @param type the type
	 */
	record Named(String text, EnumType type) {

	}

}
