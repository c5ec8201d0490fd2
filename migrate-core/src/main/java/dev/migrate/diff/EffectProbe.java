package dev.migrate.diff;

import dev.migrate.operation.Backfill;
import dev.migrate.operation.BulkInsert;
import dev.migrate.operation.CustomOperation;
import dev.migrate.operation.ExecuteSql;
import dev.migrate.operation.ObjectOperation;
import dev.migrate.operation.Operation;
import dev.migrate.operation.OperationVisitor;
import dev.migrate.operation.TableOperation;
import dev.migrate.schema.Schema;

/**
 * Tells from what a database looks like whether a change was made to it, for a change
 * that consists of one statement. It is asked about a change that did not come to an end:
 * what is there now was not there before.
 */
public final class EffectProbe implements OperationVisitor<Effect> {

	private final Schema schema;

	private EffectProbe(Schema schema) {
		this.schema = schema;
	}

	/** Return what a database tells of a change. */
	public static Effect of(Operation operation, Schema schema) {
		return operation.accept(new EffectProbe(schema));
	}

	/**
	 * Return whether a database could tell of a change: of SQL text it can't, unless its
	 * author says how.
	 */
	public static boolean mayTell(Operation operation) {
		return operation.accept(new SaysWhatItDoes());
	}

	@Override
	public Effect table(TableOperation operation) {
		return operation.accept(new TableEffects(this.schema));
	}

	@Override
	public Effect object(ObjectOperation operation) {
		return operation.accept(new ObjectEffects(this.schema));
	}

	@Override
	public Effect executeSql(ExecuteSql operation) {
		return Effect.UNKNOWN;
	}

	@Override
	public Effect bulkInsert(BulkInsert operation) {
		return Effect.UNKNOWN;
	}

	// It knows itself how far it came.
	@Override
	public Effect backfill(Backfill operation) {
		return Effect.REPEATABLE;
	}

	@Override
	public Effect custom(CustomOperation operation) {
		return Effect.UNKNOWN;
	}

	/** Whether an operation says what it does in more than SQL. */
	private static final class SaysWhatItDoes implements OperationVisitor<Boolean> {

		@Override
		public Boolean table(TableOperation operation) {
			return true;
		}

		@Override
		public Boolean object(ObjectOperation operation) {
			return true;
		}

		@Override
		public Boolean executeSql(ExecuteSql operation) {
			return operation.probe().isPresent();
		}

		@Override
		public Boolean bulkInsert(BulkInsert operation) {
			return false;
		}

		@Override
		public Boolean backfill(Backfill operation) {
			return true;
		}

		@Override
		public Boolean custom(CustomOperation operation) {
			return false;
		}

	}

}
