package dev.migrate;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import javax.sql.DataSource;

import dev.migrate.execution.AppliedChanges;
import dev.migrate.execution.Backfills;
import dev.migrate.execution.Cancellation;
import dev.migrate.execution.ContractPolicy;
import dev.migrate.execution.DatabaseReader;
import dev.migrate.execution.Dialects;
import dev.migrate.execution.MigrationListener;
import dev.migrate.execution.MigrationReport;
import dev.migrate.execution.MigrationRunner;
import dev.migrate.execution.MigrationTask;
import dev.migrate.execution.Nodes;
import dev.migrate.execution.RunSettings;
import dev.migrate.execution.Secrets;
import dev.migrate.execution.StepResolution;
import dev.migrate.plan.MigrationPlan;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionId;
import dev.migrate.script.ClasspathRevisionSource;
import dev.migrate.script.RevisionFactory;
import dev.migrate.script.RevisionScript;
import dev.migrate.script.RevisionSource;
import dev.migrate.version.HistoryEntry;
import dev.migrate.version.HistoryExtent;
import dev.migrate.schema.Table;
import dev.migrate.version.VersionTables;

/**
 * Leads a database from revision to revision, and says where it is. One method per
 * command; each opens one connection and gives it back.
 */
public final class Migrator {

	private static final String HEADS = "heads";

	private final DataSource dataSource;

	private final RevisionSource source;

	private final MigrateOptions options;

	private final RunSettings settings;

	private final Dialects dialects;

	private final Clock clock;

	private final Revisions revisions;

	private final MigrationRunner runner;

	private final StatusReader status;

	private Migrator(Builder builder) {
		this.dataSource = builder.dataSource;
		MigrateOptions options = builder.options;
		this.options = options;
		VersionTables tables = new VersionTables(options.schema(), options.versionTable(), options.historyTable());
		this.settings = new RunSettings(tables, Identities.of(options), options.transaction(), options.lockTimeout(),
				options.lockScope(), options.lockPolicy(), options.onEditedRevision(), options.namingConvention(),
				options.runArguments(), options.limits(), options.prechecks(), ContractPolicy.REFUSE,
				options.nodesAliveFor(), Secrets.among(options.placeholders(), options.arguments()));
		this.dialects = new Dialects(new KnownDialects());
		this.source = builder.source();
		this.clock = builder.clock;
		this.revisions = new Revisions(this.source);
		this.runner = new MigrationRunner(builder.dataSource, this.dialects, this.settings, builder.listeners,
				builder.clock);
		this.status = new StatusReader(builder.dataSource, this.dialects, tables, this.revisions,
				options.nodesAliveFor());
	}

	private Migrator(Migrator origin, MigrationRunner runner) {
		this.dataSource = origin.dataSource;
		this.source = origin.source;
		this.options = origin.options;
		this.settings = origin.settings;
		this.dialects = origin.dialects;
		this.clock = origin.clock;
		this.revisions = origin.revisions;
		this.runner = runner;
		this.status = origin.status;
	}

	/** Return a builder for the database behind a data source. */
	public static Builder builder(DataSource dataSource) {
		return new Builder(dataSource);
	}

	/** Return a builder for a migrator that only writes scripts. */
	public static Builder builder() {
		return new Builder(new NoDatabase());
	}

	/** Apply everything that is pending. */
	public MigrationReport upgrade() {
		return upgrade(HEADS);
	}

	/** Apply what is missing for the targets. */
	public MigrationReport upgrade(String... targets) {
		return upgrade(new Cancellation(), targets);
	}

	/** Apply what is missing for the targets, until told to stop. */
	public MigrationReport upgrade(Cancellation cancellation, String... targets) {
		return this.runner.run(RevisionTask.upgrade(this.revisions, List.of(targets)), cancellation);
	}

	/** Undo what was applied after the target. */
	public MigrationReport downgrade(String target) {
		return run(RevisionTask.downgrade(this.revisions, target));
	}

	/**
	 * Undo the steps that were applied last, as the history tells, even where lines met.
	 * @param steps how many
	 */
	public MigrationReport undo(int steps) {
		return run(RevisionTask.undo(this.revisions, steps));
	}

	/**
	 * Say what became of a step that nobody else knows of, so that the revision can go
	 * on.
	 * @param revision the revision
	 * @param step the number of the step
	 * @param done whether it has taken effect
	 * @param reason how that is known; it is kept in the history
	 */
	public void resolve(RevisionId revision, int step, boolean done, String reason) {
		run(RevisionTask.resolve(this.revisions, new StepResolution(revision, step, done, reason)));
	}

	/**
	 * Say that the database is at the targets, and run nothing. A version table that was
	 * lost is created again.
	 */
	public MigrationReport stamp(String... targets) {
		return run(RevisionTask.stamp(this.revisions, List.of(targets), false));
	}

	/**
	 * Forget all version rows, known or not, and say that the database is at the targets.
	 */
	public MigrationReport stampPurging(String... targets) {
		return run(RevisionTask.stamp(this.revisions, List.of(targets), true));
	}

	/** Create the version table and the history table where they are missing. */
	public MigrationReport ensureVersion() {
		return run(RevisionTask.tables(this.revisions));
	}

	private MigrationReport run(MigrationTask task) {
		return this.runner.run(task, new Cancellation());
	}

	/** Return the steps that an upgrade to the targets would make now. */
	public MigrationPlan planUpgrade(String... targets) {
		return this.status.plan(RevisionTask.upgrade(this.revisions, List.of(targets)));
	}

	/** Return the steps that a downgrade to the target would make now. */
	public MigrationPlan planDowngrade(String target) {
		return this.status.plan(RevisionTask.downgrade(this.revisions, target));
	}

	/** Return the steps that undoing so many would make now. */
	public MigrationPlan planUndo(int steps) {
		return this.status.plan(RevisionTask.undo(this.revisions, steps));
	}

	/** Return the same migrator, whose runs tell this listener as well. */
	public Migrator watchedBy(MigrationListener listener) {
		return new Migrator(this, this.runner.watchedBy(listener));
	}

	/**
	 * Return the same migrator, whose runs do this about contract revisions while earlier
	 * builds of the application are alive. Without it they refuse.
	 */
	public Migrator contracts(ContractPolicy policy) {
		return new Migrator(this, this.runner.contracts(policy));
	}

	/**
	 * Return the name of the database that a JDBC URL is for, as {@link #scripts} takes
	 * it.
	 */
	public Optional<String> dialectOf(String url) {
		return this.dialects.nameOfUrl(url);
	}

	/**
	 * Return what writes migrations down as SQL; no connection is opened.
	 * @param dialect the database that they are for, as in {@code postgresql}
	 */
	public MigrationScripts scripts(String dialect) {
		return new MigrationScripts(this.dialects.named(dialect), this.settings, new Revisions(this.source),
				this.clock);
	}

	/** Return the revisions that the database is at, whether they are known or not. */
	public List<RevisionId> current() {
		return this.status.rows();
	}

	/** Return where the database is, and where it should be. */
	public MigrationStatus status() {
		return this.status.read(HistoryExtent.LAST_RUN);
	}

	/**
	 * Return where the database is, where it should be, and as many of the newest steps,
	 * with one connection and two statements.
	 */
	public MigrationStatus status(int history) {
		return this.status.read(HistoryExtent.newest(history));
	}

	/**
	 * Return where the database is, where it should be, and as many of the newest steps
	 * of a revision, with one connection and two statements.
	 */
	public MigrationStatus status(RevisionId revision, int history) {
		return this.status.read(HistoryExtent.newest(revision, history));
	}

	/** Return the newest steps, the newest first. */
	public List<HistoryEntry> history(int limit) {
		return this.status.history(limit);
	}

	/** Return the newest steps of a revision, the newest first. */
	public List<HistoryEntry> history(RevisionId revision, int limit) {
		return this.status.history(revision, limit);
	}

	/** Return the last step of each revision that ever had one. */
	public Map<RevisionId, HistoryEntry> lastSteps() {
		return this.status.lastSteps();
	}

	/** Return what happened to revisions after they were applied. */
	public AppliedChanges appliedChanges() {
		return this.status.appliedChanges();
	}

	/** Return which database it is. */
	public DatabaseDescription database() {
		return this.status.description();
	}

	/**
	 * Return what tells what steps would say to the database, of which only the kind is
	 * asked.
	 */
	public MigrationPreview preview() {
		return new MigrationPreview(this.status.dialect(), this.settings, this.revisions);
	}

	/** Return what compares the database with what the application wants. */
	public DatabaseComparison comparison() {
		return new DatabaseComparison(new DatabaseReader(this.dataSource, this.dialects,
				new VersionTables(this.options.schema(), this.options.versionTable(), this.options.historyTable())),
				this.status, this.options);
	}

	/** Do something while a connection to the database is held open. */
	<T> T holding(Supplier<T> work) {
		return this.status.holding(work);
	}

	/** Return the tables in the default schema of the database, our own among them. */
	List<Table> tables() {
		return this.status.tables();
	}

	/** Return what applies all revisions to a database that is thrown away afterwards. */
	public ScratchMigration scratch() {
		return new ScratchMigration(this, new DatabaseReader(this.dataSource, this.dialects,
				new VersionTables(this.options.schema(), this.options.versionTable(), this.options.historyTable())),
				this.dialects);
	}

	/** Return a migrator with the same revisions and options for another database. */
	public Migrator on(DataSource other) {
		return builder(other).options(this.options).source(this.source).clock(this.clock).build();
	}

	/** Return the backfills of the database, and who works them off. */
	public Backfills backfills() {
		return new Backfills(this.dataSource, this.dialects, this.settings);
	}

	/** Return the applications that use the database, and what says that one is alive. */
	public Nodes nodes() {
		return new Nodes(this.dataSource, this.dialects, this.settings, (dialect) -> {
			this.revisions.readFor(dialect);
			return this.revisions.heads();
		});
	}

	/** Return the graph of all revisions. */
	public RevisionGraph graph() {
		return this.revisions.graph();
	}

	/**
	 * Return all revisions as they are now, for whoever is about to write another: the
	 * statements of some may not be written yet.
	 */
	public List<Revision> drafts() {
		return this.revisions.drafts().stream().map(RevisionScript::revision).toList();
	}

	/**
	 * Return all revisions for whoever only looks at them: the statements of some may not
	 * be written yet.
	 */
	public RevisionOutline outline() {
		return this.revisions.outline();
	}

	/** Return what a revision does, if there is one with this id. */
	public Optional<RevisionScript> script(RevisionId revision) {
		return this.revisions.find(revision);
	}

	/** Return what was chosen. */
	public MigrateOptions options() {
		return this.options;
	}

	/** Return the data source of the database. */
	public DataSource dataSource() {
		return this.dataSource;
	}

	/** Collects what a migrator works with. */
	public static final class Builder {

		private final DataSource dataSource;

		private final List<MigrationListener> listeners = new ArrayList<>();

		private MigrateOptions options = MigrateOptions.defaults();

		private RevisionFactory factory = RevisionFactory.byConstructor();

		private List<Class<?>> revisionClasses = List.of();

		private ClassLoader classLoader = defaultClassLoader();

		private Optional<RevisionSource> source = Optional.empty();

		private Clock clock = Clock.systemUTC();

		private Builder(DataSource dataSource) {
			this.dataSource = dataSource;
		}

		private static ClassLoader defaultClassLoader() {
			ClassLoader context = Thread.currentThread().getContextClassLoader();
			return (context != null) ? context : Migrator.class.getClassLoader();
		}

		/** Choose options. */
		public Builder options(MigrateOptions options) {
			this.options = options;
			return this;
		}

		/** Create revisions written in Java this way. */
		public Builder revisionFactory(RevisionFactory factory) {
			this.factory = factory;
			return this;
		}

		/** Add revisions written in Java that are in none of the locations. */
		public Builder revisionClasses(List<Class<?>> revisionClasses) {
			this.revisionClasses = List.copyOf(revisionClasses);
			return this;
		}

		/** Find revisions with this class loader. */
		public Builder classLoader(ClassLoader classLoader) {
			this.classLoader = classLoader;
			return this;
		}

		/** Take revisions from here instead of the locations. */
		public Builder source(RevisionSource source) {
			this.source = Optional.of(source);
			return this;
		}

		/** Tell this listener what happens. */
		public Builder listener(MigrationListener listener) {
			this.listeners.add(listener);
			return this;
		}

		/** Take the time from this clock. */
		public Builder clock(Clock clock) {
			this.clock = clock;
			return this;
		}

		/** Return the migrator. Nothing is read or opened before it is used. */
		public Migrator build() {
			return new Migrator(this);
		}

		private RevisionSource source() {
			return this.source.orElseGet(() -> ClasspathRevisionSource.builder()
				.locations(this.options.locations())
				.placeholders(this.options.placeholders())
				.classLoader(this.classLoader)
				.factory(this.factory)
				.classes(this.revisionClasses)
				.build());
		}

	}

}
