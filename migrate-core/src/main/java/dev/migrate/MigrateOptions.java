package dev.migrate;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.migrate.contention.StatementLimits;
import dev.migrate.execution.EditedRevisionPolicy;
import dev.migrate.execution.LockPolicy;
import dev.migrate.execution.LockScope;
import dev.migrate.execution.TransactionMode;
import dev.migrate.operation.Arguments;
import dev.migrate.operation.NamingConvention;
import org.jspecify.annotations.Nullable;

/**
 * What can be chosen.
 *
 * @param locations where revisions are looked for: folders of the classpath, packages, or
 * folders of the file system
 * @param placeholders values for SQL revisions that ask for placeholders
 * @param arguments what revisions are given by name
 * @param tag a word about the run that revisions are given; empty for none
 * @param schema the schema of the version and history tables; empty for the one that the
 * session creates tables in
 * @param versionTable the table with a row for each applied head
 * @param historyTable the table with a row for each step ever made; if empty, the version
 * table with {@code _history} after its name
 * @param transaction how many revisions a transaction holds
 * @param lockTimeout how long to wait for another instance that migrates; as long as it
 * works if absent
 * @param lockScope how long the migration lock is held at a time
 * @param lockPolicy what to do when another instance migrates
 * @param onEditedRevision what to do about applied revisions that were edited
 * @param namingConvention how constraints and indexes are called that have no name of
 * their own
 * @param application what the application is called
 * @param applicationVersion the version of the application
 * @param authoring what new revisions look like
 * @param comparison what is compared with what the application wants
 * @param limits how long statements of revisions may wait and run
 * @param prechecks whether rows that don't fit a change are looked for before it locks
 * their table
 * @param nodesAliveFor how long an application counts as alive after its last sign of
 * life
 */
public record MigrateOptions(List<String> locations, Map<String, String> placeholders, Map<String, String> arguments,
		String tag, String schema, String versionTable, String historyTable, TransactionMode transaction,
		@Nullable Duration lockTimeout, LockScope lockScope, LockPolicy lockPolicy,
		EditedRevisionPolicy onEditedRevision, NamingConvention namingConvention, String application,
		String applicationVersion, AuthoringOptions authoring, ComparisonSettings comparison, StatementLimits limits,
		boolean prechecks, Duration nodesAliveFor) {

	public MigrateOptions {
		locations = List.copyOf(locations);
		placeholders = Map.copyOf(placeholders);
		arguments = Map.copyOf(arguments);
		historyTable = historyTable.isEmpty() ? versionTable + "_history" : historyTable;
	}

	/** Return what the revisions of a run are given. */
	Arguments runArguments() {
		return new Arguments(this.arguments, Optional.of(this.tag).filter((tag) -> !tag.isEmpty()));
	}

	/** Return a builder with every default set. */
	public static Builder builder() {
		return new Builder();
	}

	/** Return every default. */
	public static MigrateOptions defaults() {
		return builder().build();
	}

	/** Collects what differs from the defaults. */
	public static final class Builder {

		private List<String> locations = List.of("db/revisions");

		private Map<String, String> placeholders = Map.of();

		private Map<String, String> arguments = Map.of();

		private String tag = "";

		private String schema = "";

		private String versionTable = "migrate_version";

		private String historyTable = "";

		private TransactionMode transaction = TransactionMode.PER_REVISION;

		private @Nullable Duration lockTimeout;

		private LockScope lockScope = LockScope.SESSION;

		private LockPolicy lockPolicy = LockPolicy.WAIT;

		private EditedRevisionPolicy onEditedRevision = EditedRevisionPolicy.FAIL;

		private NamingConvention namingConvention = NamingConvention.DEFAULT;

		private String application = "application";

		private String applicationVersion = "";

		private AuthoringOptions authoring = AuthoringOptions.DEFAULT;

		private ComparisonSettings comparison = ComparisonSettings.DEFAULT;

		private StatementLimits limits = StatementLimits.DEFAULT;

		private boolean prechecks = true;

		private Duration nodesAliveFor = Duration.ofMinutes(1);

		private Builder() {
		}

		/** Look for revisions here. */
		public Builder locations(List<String> locations) {
			this.locations = locations;
			return this;
		}

		/** Look for revisions here. */
		public Builder locations(String... locations) {
			return locations(List.of(locations));
		}

		/** Give values for SQL revisions that ask for placeholders. */
		public Builder placeholders(Map<String, String> placeholders) {
			this.placeholders = placeholders;
			return this;
		}

		/** Give revisions values by name. */
		public Builder arguments(Map<String, String> arguments) {
			this.arguments = arguments;
			return this;
		}

		/** Give revisions a word about the run as a whole. */
		public Builder tag(String tag) {
			this.tag = tag;
			return this;
		}

		/** Keep the version and history tables in this schema. */
		public Builder schema(String schema) {
			this.schema = schema;
			return this;
		}

		/** Keep the applied heads in this table. */
		public Builder versionTable(String versionTable) {
			this.versionTable = versionTable;
			return this;
		}

		/** Keep the steps in this table. */
		public Builder historyTable(String historyTable) {
			this.historyTable = historyTable;
			return this;
		}

		/** Choose how many revisions a transaction holds. */
		public Builder transaction(TransactionMode transaction) {
			this.transaction = transaction;
			return this;
		}

		/** Wait at most this long for another instance. */
		public Builder lockTimeout(@Nullable Duration lockTimeout) {
			this.lockTimeout = lockTimeout;
			return this;
		}

		/** Choose how long the migration lock is held at a time. */
		public Builder lockScope(LockScope lockScope) {
			this.lockScope = lockScope;
			return this;
		}

		/** Choose what to do when another instance migrates. */
		public Builder lockPolicy(LockPolicy lockPolicy) {
			this.lockPolicy = lockPolicy;
			return this;
		}

		/** Choose what to do about applied revisions that were edited. */
		public Builder onEditedRevision(EditedRevisionPolicy onEditedRevision) {
			this.onEditedRevision = onEditedRevision;
			return this;
		}

		/**
		 * Choose how constraints and indexes are called that have no name of their own.
		 */
		public Builder namingConvention(NamingConvention namingConvention) {
			this.namingConvention = namingConvention;
			return this;
		}

		/** Say what the application is called. */
		public Builder application(String application) {
			this.application = application;
			return this;
		}

		/** Say which version of the application runs. */
		public Builder applicationVersion(String applicationVersion) {
			this.applicationVersion = applicationVersion;
			return this;
		}

		/** Choose what new revisions look like. */
		public Builder authoring(AuthoringOptions authoring) {
			this.authoring = authoring;
			return this;
		}

		/** Choose what is compared with what the application wants. */
		public Builder comparison(ComparisonSettings comparison) {
			this.comparison = comparison;
			return this;
		}

		/** Limit how long statements of revisions may wait and run. */
		public Builder limits(StatementLimits limits) {
			this.limits = limits;
			return this;
		}

		/**
		 * Choose whether rows that don't fit a change are looked for before it locks
		 * their table.
		 */
		public Builder prechecks(boolean prechecks) {
			this.prechecks = prechecks;
			return this;
		}

		/** Count an application as alive for this long after its last sign of life. */
		public Builder nodesAliveFor(Duration nodesAliveFor) {
			this.nodesAliveFor = nodesAliveFor;
			return this;
		}

		/** Return the options. */
		public MigrateOptions build() {
			return new MigrateOptions(this.locations, this.placeholders, this.arguments, this.tag, this.schema,
					this.versionTable, this.historyTable, this.transaction, this.lockTimeout, this.lockScope,
					this.lockPolicy, this.onEditedRevision, this.namingConvention, this.application,
					this.applicationVersion, this.authoring, this.comparison, this.limits, this.prechecks,
					this.nodesAliveFor);
		}

	}

}
