package dev.migrate.render;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import dev.migrate.operation.AddEnumValue;
import dev.migrate.operation.AlterSequence;
import dev.migrate.operation.AttachPartition;
import dev.migrate.operation.CreateDomain;
import dev.migrate.operation.CreateEnumType;
import dev.migrate.operation.CreateExtension;
import dev.migrate.operation.CreateObject;
import dev.migrate.operation.CreatePartition;
import dev.migrate.operation.CreatePolicy;
import dev.migrate.operation.CreateSchema;
import dev.migrate.operation.CreateSequence;
import dev.migrate.operation.DetachPartition;
import dev.migrate.operation.DropDomain;
import dev.migrate.operation.DropExtension;
import dev.migrate.operation.DropObject;
import dev.migrate.operation.DropPolicy;
import dev.migrate.operation.DropSchema;
import dev.migrate.operation.DropSequence;
import dev.migrate.operation.DropType;
import dev.migrate.operation.EnumPosition;
import dev.migrate.operation.Grant;
import dev.migrate.operation.ObjectOperation;
import dev.migrate.operation.ObjectOperationVisitor;
import dev.migrate.operation.Policy;
import dev.migrate.operation.RefreshMaterializedView;
import dev.migrate.operation.RemoveEnumValue;
import dev.migrate.operation.RenameEnumValue;
import dev.migrate.operation.ReplaceableObject;
import dev.migrate.operation.Revoke;
import dev.migrate.operation.SetRowSecurity;
import dev.migrate.schema.DataType;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.SequenceOptions;

/**
 * Writes changes to what is in a database beside its tables.
 *
 * @param imports what is imported for them
 */
record JavaObjectOperations(JavaImports imports) implements ObjectOperationVisitor<JavaCode> {

	@Override
	public JavaCode createSchema(CreateSchema operation) {
		return plain("createSchema", operation.name()).with(options(operation.options()));
	}

	@Override
	public JavaCode dropSchema(DropSchema operation) {
		return plain("dropSchema", operation.name()).with(options(operation.options()));
	}

	@Override
	public JavaCode createEnumType(CreateEnumType operation) {
		String method = operation.options().isEmpty() ? "createEnumType" : "createEnumTypeIfNotExists";
		return op(operation.name(), method).with(JavaCode.quotes(operation.values()));
	}

	@Override
	public JavaCode addEnumValue(AddEnumValue operation) {
		EnumPosition position = operation.position();
		if (position == null) {
			return op(operation.type(), "addEnumValue", operation.value()).with(options(operation.options()));
		}
		return op(operation.type(), position.before() ? "addEnumValueBefore" : "addEnumValueAfter", operation.value(),
				position.neighbour())
			.with(options(operation.options()));
	}

	@Override
	public JavaCode renameEnumValue(RenameEnumValue operation) {
		return op(operation.type(), "renameEnumValue", operation.value(), operation.newValue());
	}

	@Override
	public JavaCode removeEnumValue(RemoveEnumValue operation) {
		return op(operation.type(), "removeEnumValue", operation.value());
	}

	@Override
	public JavaCode dropType(DropType operation) {
		return op(operation.name(), "dropType").with(options(operation.options()));
	}

	@Override
	public JavaCode createDomain(CreateDomain operation) {
		JavaConstraints checks = new JavaConstraints(this.imports, null);
		JavaCode.Call call = op(operation.name(), "createDomain").with(List.of(type(operation.type())));
		if (!operation.nullable() || operation.defaultValue() != null) {
			call = call.with(List.of(new JavaCode.Word(Boolean.toString(operation.nullable())),
					values().defaultValue(operation.defaultValue())));
		}
		return call.with(operation.checks().stream().map(checks::check).toList());
	}

	@Override
	public JavaCode dropDomain(DropDomain operation) {
		return op(operation.name(), "dropDomain").with(options(operation.options()));
	}

	@Override
	public JavaCode createSequence(CreateSequence operation) {
		JavaCode.Call call = op(operation.name(), "createSequence");
		List<JavaCode> counting = JavaValues.countingArgument(operation.counting());
		DataType type = operation.type();
		if (type != null) {
			JavaCode unchanged = new JavaCode.Lambda("numbers", new JavaCode.Word("numbers"));
			call = call.with(List.of(type(type))).with(counting.isEmpty() ? List.of(unchanged) : List.of());
		}
		return call.with(counting).with(options(operation.options()));
	}

	@Override
	public JavaCode alterSequence(AlterSequence operation) {
		Long restart = operation.restart();
		if (restart == null) {
			JavaCode numbers = JavaValues.counting(new JavaCode.Word("numbers"), operation.counting());
			return op(operation.name(), "alterSequence").with(List.of(new JavaCode.Lambda("numbers", numbers)));
		}
		return operation.counting().equals(SequenceOptions.DEFAULT)
				? op(operation.name(), "restartSequence").with(List.of(JavaValues.counted(restart))) : run(operation);
	}

	@Override
	public JavaCode dropSequence(DropSequence operation) {
		return op(operation.name(), "dropSequence").with(options(operation.options()));
	}

	@Override
	public JavaCode createObject(CreateObject operation) {
		ReplaceableObject object = operation.object();
		if (!operation.replace()) {
			return run(operation);
		}
		return object(object.kind(), "replace", object.name(), object.detail())
			.with(JavaCode.quotes(List.of(object.definition())));
	}

	@Override
	public JavaCode dropObject(DropObject operation) {
		return object(operation.kind(), "drop", operation.name(), operation.detail())
			.with(options(operation.options()));
	}

	private static JavaCode.Call object(ReplaceableObject.Kind kind, String verb, ObjectName name, String detail) {
		JavaCode.Call call = op(name, verb + word(kind));
		return isView(kind) ? call : call.with(JavaCode.quotes(List.of(detail)));
	}

	/** Return how a method calls something. */
	static String word(ReplaceableObject.Kind kind) {
		return switch (kind) {
			case VIEW -> "View";
			case MATERIALIZED_VIEW -> "MaterializedView";
			case FUNCTION -> "Function";
			case PROCEDURE -> "Procedure";
			case TRIGGER -> "Trigger";
		};
	}

	/** Return whether the name is all that tells it from others. */
	static boolean isView(ReplaceableObject.Kind kind) {
		return kind == ReplaceableObject.Kind.VIEW || kind == ReplaceableObject.Kind.MATERIALIZED_VIEW;
	}

	@Override
	public JavaCode refreshMaterializedView(RefreshMaterializedView operation) {
		return op(operation.name(),
				operation.concurrently() ? "refreshMaterializedViewConcurrently" : "refreshMaterializedView");
	}

	@Override
	public JavaCode createExtension(CreateExtension operation) {
		return op(new ObjectName(operation.schema(), operation.name()), "createExtension")
			.with(options(operation.options()));
	}

	@Override
	public JavaCode dropExtension(DropExtension operation) {
		return plain("dropExtension", operation.name()).with(options(operation.options()));
	}

	@Override
	public JavaCode setRowSecurity(SetRowSecurity operation) {
		if (operation.forced() && !operation.enabled()) {
			return run(operation);
		}
		return op(operation.table(), operation.forced() ? "forceRowSecurity"
				: operation.enabled() ? "enableRowSecurity" : "disableRowSecurity");
	}

	@Override
	public JavaCode createPolicy(CreatePolicy operation) {
		Policy policy = operation.policy();
		JavaCode code = this.imports.type(Policy.class).call("of", new JavaCode.Quote(policy.name()));
		code = policy.permissive() ? code : code.call("restrictive");
		if (policy.command() != null) {
			code = code.call("forCommand", new JavaCode.Quote(policy.command()));
		}
		code = policy.roles().isEmpty() ? code : code.call("to", policy.roles());
		if (policy.using() != null) {
			code = code.call("using", new JavaCode.Quote(policy.using()));
		}
		if (policy.withCheck() != null) {
			code = code.call("withCheck", new JavaCode.Quote(policy.withCheck()));
		}
		return op(operation.table(), "createPolicy").with(List.of(code));
	}

	@Override
	public JavaCode dropPolicy(DropPolicy operation) {
		return op(operation.table(), "dropPolicy", operation.name()).with(options(operation.options()));
	}

	@Override
	public JavaCode grant(Grant operation) {
		return (operation.privileges().size() == 1)
				? rights("grant", operation.privileges().get(0), operation.on(), operation.roles()) : run(operation);
	}

	@Override
	public JavaCode revoke(Revoke operation) {
		return (operation.privileges().size() == 1)
				? rights("revoke", operation.privileges().get(0), operation.on(), operation.roles()) : run(operation);
	}

	private static JavaCode rights(String method, String privileges, String on, List<String> roles) {
		return plain(method, privileges, on).with(JavaCode.quotes(roles));
	}

	@Override
	public JavaCode createPartition(CreatePartition operation) {
		if (!areSiblings(operation.partition(), operation.table())) {
			return run(operation);
		}
		JavaCode.Call call = op(operation.partition(), "createPartition", operation.table().name(), operation.bounds());
		String partitionBy = operation.partitionBy();
		return (partitionBy != null) ? call.with(JavaCode.quotes(List.of(partitionBy))) : call;
	}

	@Override
	public JavaCode attachPartition(AttachPartition operation) {
		return areSiblings(operation.table(), operation.partition())
				? op(operation.table(), "attachPartition", operation.partition().name(), operation.bounds())
				: run(operation);
	}

	@Override
	public JavaCode detachPartition(DetachPartition operation) {
		if (!areSiblings(operation.table(), operation.partition())) {
			return run(operation);
		}
		return op(operation.table(), operation.concurrently() ? "detachPartitionConcurrently" : "detachPartition",
				operation.partition().name());
	}

	private static boolean areSiblings(ObjectName one, ObjectName other) {
		return Objects.equals(one.schema(), other.schema());
	}

	private static JavaCode.Call op(ObjectName name, String method, String... texts) {
		return JavaOperations.op(name.schema())
			.call(method, new JavaCode.Quote(name.name()))
			.with(JavaCode.quotes(List.of(texts)));
	}

	private static JavaCode.Call plain(String method, String... texts) {
		return JavaOperations.op(null).call(method, List.of(texts));
	}

	private JavaCode run(ObjectOperation operation) {
		return JavaOperations.run(operation, this.imports);
	}

	private JavaCode type(DataType type) {
		return type.accept(new JavaTypes(this.imports));
	}

	private <T extends Enum<T>> List<JavaCode.Word> options(Set<T> options) {
		return values().options(options);
	}

	private JavaValues values() {
		return new JavaValues(this.imports);
	}

}
