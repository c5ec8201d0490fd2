package dev.migrate.autogenerate;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrate.dialect.ScratchDatabase;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Schema;

/**
 * Schemas other than the default one have other names in a scratch database.
 *
 * @param names the schemas, by their names before
 */
record Relocation(Map<String, String> names) {

	/**
	 * Return the way into a scratch database.
	 * @param compared the schemas that are looked at there
	 * @param beside those that foreign keys lead into
	 */
	static Relocation into(ScratchDatabase scratch, List<String> compared, List<String> beside) {
		return new Relocation(Stream.concat(compared.stream(), beside.stream())
			.distinct()
			.collect(Collectors.toMap((name) -> name, scratch::schema)));
	}

	/** Return whether everything is called there as it is called here. */
	boolean isIdle() {
		return this.names.entrySet().stream().allMatch((entry) -> entry.getKey().equals(entry.getValue()));
	}

	/** Return the way back. */
	Relocation back() {
		Map<String, String> back = new HashMap<>();
		this.names.forEach((there, here) -> back.put(here, there));
		return new Relocation(back);
	}

	/** Return what schemas are called there. */
	List<String> of(List<String> schemas) {
		return schemas.stream().map(this::schema).toList();
	}

	Schema of(Schema schema) {
		if (isIdle()) {
			return schema;
		}
		return new SchemaRewriting(this::name, this::text).schema(schema.schemas(of(schema.schemas())));
	}

	private String schema(String name) {
		return this.names.getOrDefault(name, name);
	}

	private ObjectName name(ObjectName name) {
		return (name.schema() != null) ? new ObjectName(schema(name.schema()), name.name()) : name;
	}

	private String text(String sql) {
		String any = this.names.keySet()
			.stream()
			.sorted(Comparator.comparing(String::length).reversed())
			.map(Pattern::quote)
			.collect(Collectors.joining("|"));
		// What follows a dot is a table that has the name of a schema.
		return Pattern.compile("(?<!\\.|\\.[\"`])\\b(?:%s)(?=[\"`]?\\.)".formatted(any))
			.matcher(sql)
			.replaceAll((found) -> Matcher.quoteReplacement(schema(found.group())));
	}

}
