package dev.migrate.operation;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.DataType;
import dev.migrate.schema.DefaultValue;
import dev.migrate.schema.Required;
import dev.migrate.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/** What can be done to what is in a database beside its tables. */
public interface ObjectChanges extends OperationTarget {

	/** Create a schema. */
	default void createSchema(String schema, Creation... options) {
		run(new CreateSchema(schema, Required.options(options)));
	}

	/** Drop a schema. */
	default void dropSchema(String schema, Removal... options) {
		run(new DropSchema(schema, Required.options(options)));
	}

	/** Create an enum type with its values. */
	default void createEnumType(String type, String... values) {
		run(new CreateEnumType(name(type), Arrays.asList(values), Set.of()));
	}

	/** Create an enum type with its values, unless there is a type of that name. */
	default void createEnumTypeIfNotExists(String type, String... values) {
		run(new CreateEnumType(name(type), Arrays.asList(values), Set.of(Creation.IF_NOT_EXISTS)));
	}

	/** Add a value at the end of an enum type. */
	default void addEnumValue(String type, String value, Creation... options) {
		run(new AddEnumValue(name(type), value, null, Required.options(options)));
	}

	/** Add a value to an enum type, before another. */
	default void addEnumValueBefore(String type, String value, String neighbour, Creation... options) {
		run(new AddEnumValue(name(type), value, new EnumPosition(true, neighbour), Required.options(options)));
	}

	/** Add a value to an enum type, after another. */
	default void addEnumValueAfter(String type, String value, String neighbour, Creation... options) {
		run(new AddEnumValue(name(type), value, new EnumPosition(false, neighbour), Required.options(options)));
	}

	/** Give a value of an enum type another name. */
	default void renameEnumValue(String type, String value, String newValue) {
		run(new RenameEnumValue(name(type), value, newValue));
	}

	/**
	 * Take a value away from an enum type, by way of a new type; refused if a row has it.
	 */
	default void removeEnumValue(String type, String value) {
		run(new RemoveEnumValue(name(type), value));
	}

	/** Drop a type. */
	default void dropType(String type, Removal... options) {
		run(new DropType(name(type), Required.options(options)));
	}

	/** Create a domain, a type whose values meet conditions. */
	default void createDomain(String domain, DataType type, CheckConstraint... checks) {
		run(new CreateDomain(name(domain), type, true, null, Arrays.asList(checks)));
	}

	/** Create a domain that has a default or does without null. */
	default void createDomain(String domain, DataType type, boolean nullable, @Nullable DefaultValue defaultValue,
			CheckConstraint... checks) {
		run(new CreateDomain(name(domain), type, nullable, defaultValue, Arrays.asList(checks)));
	}

	/** Drop a domain. */
	default void dropDomain(String domain, Removal... options) {
		run(new DropDomain(name(domain), Required.options(options)));
	}

	/** Create a sequence. */
	default void createSequence(String sequence, Creation... options) {
		run(new CreateSequence(name(sequence), null, SequenceOptions.DEFAULT, Required.options(options)));
	}

	/** Create a sequence, and say how it counts. */
	default void createSequence(String sequence, UnaryOperator<SequenceOptions> counting, Creation... options) {
		run(new CreateSequence(name(sequence), null, counting.apply(SequenceOptions.DEFAULT),
				Required.options(options)));
	}

	/** Create a sequence of numbers of a type. */
	default void createSequence(String sequence, DataType type, UnaryOperator<SequenceOptions> counting,
			Creation... options) {
		run(new CreateSequence(name(sequence), type, counting.apply(SequenceOptions.DEFAULT),
				Required.options(options)));
	}

	/** Change how a sequence counts. */
	default void alterSequence(String sequence, UnaryOperator<SequenceOptions> counting) {
		run(new AlterSequence(name(sequence), counting.apply(SequenceOptions.DEFAULT), null));
	}

	/** Let a sequence go on with a number. */
	default void restartSequence(String sequence, long number) {
		run(new AlterSequence(name(sequence), SequenceOptions.DEFAULT, number));
	}

	/** Drop a sequence. */
	default void dropSequence(String sequence, Removal... options) {
		run(new DropSequence(name(sequence), Required.options(options)));
	}

	/** Create a view, or give the one of that name another query. */
	default void replaceView(String view, String query) {
		replace(ReplaceableObject.Kind.VIEW, view, "", query);
	}

	/**
	 * Give a view back the query that it had before this revision, as the revisions
	 * before stated it. On the way down it is dropped if this revision was the first to
	 * state it.
	 */
	default void restoreView(String view) {
		run(new RestoreObject(ReplaceableObject.Kind.VIEW, name(view), ""));
	}

	/** Drop a view. */
	default void dropView(String view, Removal... options) {
		run(new DropObject(ReplaceableObject.Kind.VIEW, name(view), "", Required.options(options)));
	}

	/** Create a materialised view, or give the one of that name another query. */
	default void replaceMaterializedView(String view, String query) {
		replace(ReplaceableObject.Kind.MATERIALIZED_VIEW, view, "", query);
	}

	/**
	 * Give a materialised view back the query that it had before this revision.
	 * @see #restoreView(String)
	 */
	default void restoreMaterializedView(String view) {
		run(new RestoreObject(ReplaceableObject.Kind.MATERIALIZED_VIEW, name(view), ""));
	}

	/** Drop a materialised view. */
	default void dropMaterializedView(String view, Removal... options) {
		run(new DropObject(ReplaceableObject.Kind.MATERIALIZED_VIEW, name(view), "", Required.options(options)));
	}

	/** Fill a materialised view anew; others wait until it is. */
	default void refreshMaterializedView(String view) {
		run(new RefreshMaterializedView(name(view), false));
	}

	/** Fill a materialised view anew while others read it. */
	default void refreshMaterializedViewConcurrently(String view) {
		run(new RefreshMaterializedView(name(view), true));
	}

	/**
	 * Create a function, or replace it.
	 * @param arguments the types of its arguments, as in {@code integer, text}
	 * @param definition the whole statement that creates it
	 */
	default void replaceFunction(String function, String arguments, String definition) {
		replace(ReplaceableObject.Kind.FUNCTION, function, arguments, definition);
	}

	/**
	 * Give a function back the definition that it had before this revision.
	 * @param arguments the types of its arguments, as they were when it was stated
	 * @see #restoreView(String)
	 */
	default void restoreFunction(String function, String arguments) {
		run(new RestoreObject(ReplaceableObject.Kind.FUNCTION, name(function), arguments));
	}

	/** Drop a function. */
	default void dropFunction(String function, String arguments, Removal... options) {
		run(new DropObject(ReplaceableObject.Kind.FUNCTION, name(function), arguments, Required.options(options)));
	}

	/**
	 * Create a procedure, or replace it.
	 * @param arguments the types of its arguments, as in {@code integer, text}
	 * @param definition the whole statement that creates it
	 */
	default void replaceProcedure(String procedure, String arguments, String definition) {
		replace(ReplaceableObject.Kind.PROCEDURE, procedure, arguments, definition);
	}

	/**
	 * Give a procedure back the definition that it had before this revision.
	 * @param arguments the types of its arguments, as they were when it was stated
	 * @see #restoreView(String)
	 */
	default void restoreProcedure(String procedure, String arguments) {
		run(new RestoreObject(ReplaceableObject.Kind.PROCEDURE, name(procedure), arguments));
	}

	/** Drop a procedure. */
	default void dropProcedure(String procedure, String arguments, Removal... options) {
		run(new DropObject(ReplaceableObject.Kind.PROCEDURE, name(procedure), arguments, Required.options(options)));
	}

	/**
	 * Create a trigger, or replace it.
	 * @param definition the whole statement that creates it
	 */
	default void replaceTrigger(String trigger, String table, String definition) {
		replace(ReplaceableObject.Kind.TRIGGER, trigger, table, definition);
	}

	/**
	 * Give a trigger back the definition that it had before this revision.
	 * @see #restoreView(String)
	 */
	default void restoreTrigger(String trigger, String table) {
		run(new RestoreObject(ReplaceableObject.Kind.TRIGGER, name(trigger), table));
	}

	/** Drop a trigger. */
	default void dropTrigger(String trigger, String table, Removal... options) {
		run(new DropObject(ReplaceableObject.Kind.TRIGGER, name(trigger), table, Required.options(options)));
	}

	private void replace(ReplaceableObject.Kind kind, String name, String detail, String definition) {
		run(new CreateObject(new ReplaceableObject(kind, name(name), detail, definition), true));
	}

	/** Install an extension. */
	default void createExtension(String extension, Creation... options) {
		run(new CreateExtension(extension, schema(), Required.options(options)));
	}

	/** Remove an extension. */
	default void dropExtension(String extension, Removal... options) {
		run(new DropExtension(extension, Required.options(options)));
	}

	/** Let policies say which rows of a table are for whom. */
	default void enableRowSecurity(String table) {
		run(new SetRowSecurity(name(table), true, false));
	}

	/** Let policies say which rows of a table are for whom, its owner included. */
	default void forceRowSecurity(String table) {
		run(new SetRowSecurity(name(table), true, true));
	}

	/** Let everybody who may read a table see all its rows. */
	default void disableRowSecurity(String table) {
		run(new SetRowSecurity(name(table), false, false));
	}

	/** Create a policy of row-level security. */
	default void createPolicy(String table, Policy policy) {
		run(new CreatePolicy(name(table), policy));
	}

	/** Drop a policy of row-level security. */
	default void dropPolicy(String table, String policy, Removal... options) {
		run(new DropPolicy(name(table), policy, Required.options(options)));
	}

	/**
	 * Grant privileges.
	 * @param privileges as in {@code SELECT, INSERT}
	 * @param on what they are for, as in {@code TABLE orders}
	 */
	default void grant(String privileges, String on, String... roles) {
		run(new Grant(List.of(Required.value(privileges, "the privileges")), on, Arrays.asList(roles)));
	}

	/** Take privileges back. */
	default void revoke(String privileges, String on, String... roles) {
		run(new Revoke(List.of(Required.value(privileges, "the privileges")), on, Arrays.asList(roles)));
	}

	/**
	 * Create a partition of a table.
	 * @param bounds its rows, as in {@code FROM (1) TO (10)} or {@code DEFAULT}
	 */
	default void createPartition(String partition, String table, String bounds) {
		run(new CreatePartition(name(partition), name(table), bounds, null));
	}

	/**
	 * Create a partition of a table that has partitions itself.
	 * @param bounds its rows, as in {@code FROM (1) TO (10)} or {@code DEFAULT}
	 * @param partitionBy how it distributes them, as in {@code RANGE (created_at)}
	 */
	default void createPartition(String partition, String table, String bounds, String partitionBy) {
		run(new CreatePartition(name(partition), name(table), bounds, partitionBy));
	}

	/** Make a table a partition of another. */
	default void attachPartition(String table, String partition, String bounds) {
		run(new AttachPartition(name(table), name(partition), bounds));
	}

	/** Make a partition a table of its own. */
	default void detachPartition(String table, String partition) {
		run(new DetachPartition(name(table), name(partition), false));
	}

	/** Make a partition a table of its own while others go on; outside a transaction. */
	default void detachPartitionConcurrently(String table, String partition) {
		run(new DetachPartition(name(table), name(partition), true));
	}

}
