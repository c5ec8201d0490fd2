package dev.migrate.hibernate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migrate.autogenerate.TargetSchema;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Sequence;
import dev.migrate.schema.Table;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database that Hibernate would create for its metadata. */
public final class MetadataSchema {

	private static final Logger logger = LoggerFactory.getLogger(MetadataSchema.class);

	private final MetadataImplementor metadata;

	private final Database database;

	private final SqlStringGenerationContext context;

	private final DatabaseNames names;

	private final EnumTypes enumTypes;

	private MetadataSchema(MetadataImplementor metadata) {
		this.metadata = metadata;
		this.database = metadata.getDatabase();
		this.context = context(this.database);
		this.names = new DatabaseNames(this.database, this.context);
		this.enumTypes = EnumTypes.of(this.database, this.names, this.context);
	}

	/** Return what the entities want the database to be. */
	public static TargetSchema of(Metadata metadata) {
		MetadataImplementor complete = (MetadataImplementor) metadata;
		// In the order of columns in which Hibernate creates tables, though it is told
		// not to.
		complete.orderColumns(true);
		complete.validate();
		return new MetadataSchema(complete).target();
	}

	private TargetSchema target() {
		Schema schema = schema();
		EntityAnnotations annotations = new EntityAnnotations(this.metadata, this.names);
		return new TargetSchema(schema, annotations.renames(), annotations.unmanaged(), false);
	}

	private Schema schema() {
		ColumnReader columns = new ColumnReader(this.metadata, this.names, this.enumTypes);
		TableReader reader = new TableReader(this.names, columns);
		List<Table> tables = new ArrayList<>();
		List<Sequence> sequences = new ArrayList<>();
		for (Namespace namespace : this.database.getNamespaces()) {
			namespace.getTables().stream().filter(MetadataSchema::isCreated).map(reader::read).forEach(tables::add);
			if (dialect().getSequenceSupport().supportsSequences()) {
				namespace.getSequences().forEach((sequence) -> sequences.add(sequence(sequence)));
			}
		}
		tables.sort(Comparator.comparing((table) -> table.name().toString()));
		Set<ObjectName> all = new LinkedHashSet<>();
		tables.forEach((table) -> all.add(table.name()));
		sequences.forEach((sequence) -> all.add(sequence.name()));
		return new Schema(List.copyOf(DatabaseNames.schemas(all)), tables, sequences, EnumTypes.of(tables), List.of(),
				List.of());
	}

	private static boolean isCreated(org.hibernate.mapping.Table table) {
		if (table.isView()) {
			logger.warn("Migrations: the view '{}' is not compared, write a revision for it", table.getName());
		}
		return table.isPhysicalTable() && !table.isView();
	}

	private Sequence sequence(org.hibernate.boot.model.relational.Sequence sequence) {
		String statement = String.join(" ",
				dialect().getSequenceSupport()
					.getCreateSequenceStrings("x", sequence.getInitialValue(), sequence.getIncrementSize(),
							sequence.getOptions()));
		return new Sequence(this.names.of(sequence.getName()), null, SequenceText.options(statement));
	}

	private Dialect dialect() {
		return this.database.getDialect();
	}

	private static SqlStringGenerationContext context(Database database) {
		ConfigurationService configuration = database.getServiceRegistry().requireService(ConfigurationService.class);
		Map<String, Object> settings = configuration.getSettings();
		return SqlStringGenerationContextImpl.fromConfigurationMap(database.getJdbcEnvironment(), database, settings);
	}

}
