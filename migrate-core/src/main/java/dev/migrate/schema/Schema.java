package dev.migrate.schema;

import java.util.List;

/**
 * What a database looks like, or what it is wanted to look like. What belongs to the
 * default schema has a name without one, whoever describes it, so that two descriptions
 * can be compared.
 *
 * @param schemas the schemas beside the default one
 * @param tables the tables, in the order of their names
 * @param sequences the sequences that no column has made
 * @param enumTypes the types of a few words that have a name
 * @param views the views
 * @param routines the functions and procedures
 * @param partitions the parts of tables
 */
public record Schema(List<String> schemas, List<Table> tables, List<Sequence> sequences, List<EnumType> enumTypes,
		List<View> views, List<Routine> routines, List<Partition> partitions) {

	/** Nothing at all. */
	public static final Schema EMPTY = new Schema(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

	public Schema {
		schemas = List.copyOf(schemas);
		tables = List.copyOf(tables);
		sequences = List.copyOf(sequences);
		enumTypes = List.copyOf(enumTypes);
		views = List.copyOf(views);
		routines = List.copyOf(routines);
		partitions = List.copyOf(partitions);
	}

	/** Create a description of a database whose tables have no parts. */
	public Schema(List<String> schemas, List<Table> tables, List<Sequence> sequences, List<EnumType> enumTypes,
			List<View> views, List<Routine> routines) {
		this(schemas, tables, sequences, enumTypes, views, routines, List.of());
	}

	/** Return this with other schemas. */
	public Schema schemas(List<String> others) {
		return new Schema(others, this.tables, this.sequences, this.enumTypes, this.views, this.routines,
				this.partitions);
	}

	/** Return this with other tables. */
	public Schema tables(List<Table> others) {
		return new Schema(this.schemas, others, this.sequences, this.enumTypes, this.views, this.routines,
				this.partitions);
	}

}
