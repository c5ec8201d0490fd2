package dev.migrate.autoconfigure;

import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.migrate.AuthoringOptions;
import dev.migrate.ComparisonSettings;
import dev.migrate.MigrateOptions;
import dev.migrate.autoconfigure.connection.MigrateConnectionDetails;
import dev.migrate.autoconfigure.startup.AheadPolicy;
import dev.migrate.autoconfigure.startup.ContractMode;
import dev.migrate.autoconfigure.startup.MigrationMode;
import dev.migrate.contention.StatementLimits;
import dev.migrate.diff.SchemaFilter;
import dev.migrate.execution.EditedRevisionPolicy;
import dev.migrate.execution.LockPolicy;
import dev.migrate.execution.LockScope;
import dev.migrate.execution.TransactionMode;
import dev.migrate.operation.NamingConvention;
import dev.migrate.render.RevisionForm;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * Configuration properties of migrations.
 *
 * @param enabled Whether to configure migrations at all.
 * @param mode What a start of the application does to its database.
 * @param target List of targets that a start upgrades the database to, or validates that
 * it is at.
 * @param locations List of places to look for revisions in, each a folder of the
 * classpath, a package, or a directory with the prefix 'file:'.
 * @param placeholders Values for the placeholders of SQL revisions that ask for them.
 * @param arguments Values by name that revisions are given.
 * @param tag Word about the run as a whole that revisions are given.
 * @param schema Schema of the version and history tables. By default, the one that the
 * user creates tables in.
 * @param versionTable Name of the table with a row for each applied head.
 * @param historyTable Name of the table with a row for each step ever made. By default,
 * the name of the version table followed by '_history'.
 * @param transaction How many revisions a transaction holds.
 * @param lockTimeout How long to wait for another instance that migrates the same
 * database. If a duration suffix is not specified, milliseconds will be used. By default,
 * as long as it works.
 * @param lockScope How long the migration lock is held at a time.
 * @param lockPolicy What to do when another instance migrates the same database.
 * @param onEditedRevision What to do when applied revisions were edited afterwards.
 * @param namingConvention Templates for the names of constraints and indexes that a
 * revision gives no name, such as 'ix_%(table_name)s_%(column_0_N_name)s'.
 * @param onAhead What a start does when a newer version of the application has migrated
 * the database further.
 * @param productionProfiles List of profiles that mark a database as one of production,
 * which no command may empty.
 * @param url JDBC URL of the database to migrate. By default, the main data source is
 * migrated.
 * @param user Login user of the migrations. By default, the one of the data source.
 * @param password Login password of the migrations.
 * @param driverClassName Fully qualified name of the JDBC driver. By default, detected
 * from the URL.
 * @param application Name of the application in the history and in the session of the
 * migration. By default, 'spring.application.name' or the name of the class with
 * '@SpringBootApplication'.
 * @param applicationVersion Version of the application in the history. By default,
 * 'spring.application.version' or the version in the build information.
 * @param fileTemplate Template for the paths of new revisions, without an extension. By
 * default, '%(rev)s_%(slug)s' for SQL and '%(slug)s' for classes.
 * @param slugLength Number of characters of the message in the file name of a new
 * revision.
 * @param timezone Time zone of the times in new revisions and in their file names.
 * @param revisionForm Language of new revisions.
 * @param templates Folder of the project with its own templates for new revisions.
 * @param hooks Commands to run after a revision was written, in the order of their names.
 * @param comparison What is compared with what the application wants.
 * @param limits How long statements of revisions may wait and run.
 * @param prechecks Whether rows that don't fit a change are looked for before it locks
 * their table.
 * @param backfill How running applications work off backfills.
 * @param contracts What a start does about contract revisions while earlier builds of the
 * application are alive.
 * @param nodes How running applications tell each other that they are alive.
 */
@ConfigurationProperties(value = "migrate", ignoreUnknownFields = false)
public record MigrateProperties(@DefaultValue("true") boolean enabled, @DefaultValue("startup") MigrationMode mode,
		@DefaultValue("heads") List<String> target, @DefaultValue("classpath:db/revisions") List<String> locations,
		@DefaultValue Map<String, String> placeholders, @DefaultValue Map<String, String> arguments,
		@Nullable String tag, @Nullable String schema, @DefaultValue("migrate_version") String versionTable,
		@Nullable String historyTable, @DefaultValue("per-revision") TransactionMode transaction,
		@Nullable Duration lockTimeout, @DefaultValue("session") LockScope lockScope,
		@DefaultValue("wait") LockPolicy lockPolicy, @DefaultValue("fail") EditedRevisionPolicy onEditedRevision,
		@DefaultValue Map<NamingConvention.Kind, String> namingConvention, @DefaultValue("start") AheadPolicy onAhead,
		@DefaultValue( {
				"prod", "production" }) List<String> productionProfiles,
		@Nullable String url, @Nullable String user, @Nullable String password, @Nullable String driverClassName,
		@Nullable String application, @Nullable String applicationVersion, @Nullable String fileTemplate,
		@DefaultValue("40") int slugLength, @DefaultValue("UTC") ZoneId timezone,
		@DefaultValue("sql") RevisionForm revisionForm, @Nullable String templates,
		@DefaultValue Map<String, Hook> hooks, @DefaultValue Comparison comparison, @DefaultValue Limits limits,
		@DefaultValue("true") boolean prechecks, @DefaultValue Backfill backfill,
		@DefaultValue("defer") ContractMode contracts, @DefaultValue Nodes nodes){

	/** Return the options of a migrator, whose application is called as given here. */
	MigrateOptions options(ApplicationIdentity defaults) {
		return MigrateOptions.builder()
			.locations(this.locations)
			.placeholders(this.placeholders)
			.arguments(this.arguments)
			.tag(orEmpty(this.tag))
			.schema(orEmpty(this.schema))
			.versionTable(this.versionTable)
			.historyTable(orEmpty(this.historyTable))
			.transaction(this.transaction)
			.lockTimeout(this.lockTimeout)
			.lockScope(this.lockScope)
			.lockPolicy(this.lockPolicy)
			.onEditedRevision(this.onEditedRevision)
			.namingConvention(conventions())
			.application((this.application != null) ? this.application : defaults.name())
			.applicationVersion((this.applicationVersion != null) ? this.applicationVersion : defaults.version())
			.authoring(authoring())
			.comparison(new ComparisonSettings(this.comparison.schemas(), this.comparison.include(),
					this.comparison.exclude()))
			.limits(this.limits.toStatementLimits())
			.prechecks(this.prechecks)
			.nodesAliveFor(this.nodes.aliveFor())
			.build();
	}

	private AuthoringOptions authoring() {
		Map<String, String> commands = new LinkedHashMap<>();
		this.hooks.forEach((name, hook) -> commands.put(name, hook.command()));
		return new AuthoringOptions(orEmpty(this.fileTemplate), this.slugLength, this.timezone, this.revisionForm,
				orEmpty(this.templates), commands);
	}

	/** Return the options of a migrator where nothing of the application is started. */
	public MigrateOptions options(Environment environment, @Nullable Class<?> mainClass) {
		return options(ApplicationIdentity.of(environment, mainClass));
	}

	/** Return where and as whom the properties say to connect. */
	public MigrateConnectionDetails connectionDetails() {
		return new PropertiesMigrateConnectionDetails(this);
	}

	private NamingConvention conventions() {
		NamingConvention convention = NamingConvention.DEFAULT;
		for (Map.Entry<NamingConvention.Kind, String> template : this.namingConvention.entrySet()) {
			convention = convention.with(template.getKey(), template.getValue());
		}
		return convention;
	}

	private static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

	/**
	 * What runs after a revision was written.
	 *
	 * @param command Command with '{file}' where the path of the new file belongs.
	 */
	public record Hook(String command) {
	}

	/**
	 * What is compared with what the application wants.
	 *
	 * @param schemas Schemas to compare besides the default one and those of the
	 * entities.
	 * @param include Patterns of names that count, by the kind of thing, such as 'table'.
	 * By default, all.
	 * @param exclude Patterns of names that do not count, by the kind of thing, such as
	 * 'table' or 'column'.
	 */
	public record Comparison(@DefaultValue List<String> schemas,
			@DefaultValue Map<SchemaFilter.Kind, List<String>> include,
			@DefaultValue Map<SchemaFilter.Kind, List<String>> exclude) {
	}

	/**
	 * How long statements of revisions may wait and run.
	 *
	 * @param lockTimeout How long a change of the schema waits for a lock before its
	 * revision is rolled back and tried again.
	 * @param statementTimeout How long a change of the schema may run, on PostgreSQL; 0
	 * for as long as it takes.
	 * @param longLockTimeout How long a statement waits for a lock that lets others pass,
	 * such as a concurrent index or a change of rows.
	 * @param longStatementTimeout How long such a statement may run, on PostgreSQL; 0 for
	 * as long as it takes.
	 * @param retryFor How long a revision is tried again that others keep from its locks.
	 * @param retryFirstPause Longest pause before the second try; it doubles with each.
	 * @param retryLongestPause Longest pause of all.
	 */
	public record Limits(@DefaultValue("1s") Duration lockTimeout, @DefaultValue("15s") Duration statementTimeout,
			@DefaultValue("30s") Duration longLockTimeout, @DefaultValue("0") Duration longStatementTimeout,
			@DefaultValue("10m") Duration retryFor, @DefaultValue("100ms") Duration retryFirstPause,
			@DefaultValue("30s") Duration retryLongestPause) {

		StatementLimits toStatementLimits() {
			return new StatementLimits(this.lockTimeout, this.statementTimeout, this.longLockTimeout,
					this.longStatementTimeout, this.retryFor, this.retryFirstPause, this.retryLongestPause);
		}

	}

	/**
	 * How running applications work off backfills.
	 *
	 * @param enabled Whether this application works off backfills of its database.
	 * @param pollInterval How long to wait before looking whether there is a backfill to
	 * work off.
	 */
	public record Backfill(@DefaultValue("true") boolean enabled, @DefaultValue("30s") Duration pollInterval) {
	}

	/**
	 * How running applications tell each other that they are alive.
	 *
	 * @param enabled Whether this application writes to its database that it is alive.
	 * @param heartbeat How long to wait between two signs of life.
	 * @param aliveFor How long an application counts as alive after its last sign of
	 * life, by the clock of the database.
	 */
	public record Nodes(@DefaultValue("true") boolean enabled, @DefaultValue("10s") Duration heartbeat,
			@DefaultValue("60s") Duration aliveFor) {

		public Nodes {
			if (heartbeat.compareTo(aliveFor) >= 0) {
				throw new IllegalArgumentException(
						"'migrate.nodes.heartbeat' must be shorter than 'migrate.nodes.alive-for', but is %s, and that %s"
							.formatted(heartbeat, aliveFor));
			}
		}

	}

	// A record would show its password.
	@Override
	public String toString() {
		return "MigrateProperties[mode=%s, target=%s, locations=%s]".formatted(this.mode, this.target, this.locations);
	}

}
