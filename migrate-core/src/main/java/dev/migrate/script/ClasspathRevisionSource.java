package dev.migrate.script;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.ClassUtils;

/**
 * Finds revisions in folders and packages of the class path, and in directories. Files
 * that end in {@code .sql} and classes with {@link MigrationRevision} are revisions, at
 * any depth. No class is loaded to find it.
 * <p>
 * A jar that was built with a {@link RevisionIndexer} is not searched: its index is read,
 * and while nothing is pending only the first lines of that, and the classes that were
 * given and are not in it. A directory is always searched.
 */
public final class ClasspathRevisionSource implements RevisionSource {

	private static final Logger logger = LoggerFactory.getLogger(ClasspathRevisionSource.class);

	/** Where revisions are unless another location is given. */
	public static final String DEFAULT_LOCATION = "db/revisions";

	private final List<RevisionLocation> locations;

	private final GivenClasses classes;

	private final @Nullable ClassLoader classLoader;

	private final RevisionFactory factory;

	private final Placeholders placeholders;

	private ClasspathRevisionSource(Builder builder) {
		this.locations = RevisionLocation.distinct(builder.locations);
		this.classLoader = (builder.classLoader != null) ? builder.classLoader : ClassUtils.getDefaultClassLoader();
		this.factory = builder.factory;
		this.placeholders = new Placeholders(builder.placeholders);
		Map<String, Optional<ClassLoader>> classes = new LinkedHashMap<>(builder.classes);
		for (String className : builder.classNames) {
			classes.putIfAbsent(className, Optional.ofNullable(this.classLoader));
		}
		this.classes = new GivenClasses(classes);
	}

	/** Return a builder of a source that looks in {@value #DEFAULT_LOCATION}. */
	public static Builder builder() {
		return new Builder();
	}

	/**
	 * {@inheritDoc}
	 * @throws MissingLocationException if a location does not exist, unless it is the
	 * default
	 * @throws InvalidRevisionsException with the faults of all files and classes
	 */
	@Override
	public RevisionCatalog read(SqlFlavor flavor) {
		List<RevisionRoot> roots = new RevisionRoots(this.locations, this.classLoader, flavor).find();
		ScriptSettings settings = new ScriptSettings(flavor, this.classLoader, this.factory,
				Optional.of(this.placeholders));
		return indexed(roots, settings).orElseGet(() -> scanned(roots, settings));
	}

	@Override
	public List<RevisionScript> drafts() {
		SqlFlavor flavor = SqlFlavor.POSTGRESQL;
		ScriptSettings settings = new ScriptSettings(flavor, this.classLoader, this.factory, Optional.empty());
		ScriptReader reader = ScriptReader.ofDrafts(settings, ClassFiles.of(this.classLoader));
		new RevisionRoots(this.locations, this.classLoader, flavor).findExisting().forEach(reader::read);
		this.classes.readWith(reader);
		return List.copyOf(reader.scripts());
	}

	@Override
	public RevisionScript kept(SqlFlavor flavor, KeptRevision kept) {
		return kept.script(flavor, this.placeholders);
	}

	private Optional<RevisionCatalog> indexed(List<RevisionRoot> roots, ScriptSettings settings) {
		IndexedRoot only = only(roots);
		if (only == null) {
			return Optional.empty();
		}
		return this.classes.beyond(only)
			.flatMap((others) -> IndexedCatalog.of(only.index(), scripts(List.of(), others, settings),
					() -> scripts(roots, settings)));
	}

	private RevisionCatalog scanned(List<RevisionRoot> roots, ScriptSettings settings) {
		List<RevisionScript> scripts = scripts(roots, settings);
		if (scripts.isEmpty()) {
			logger.warn("No revision was found in {}", RevisionLocation.texts(this.locations));
		}
		return ScannedCatalog.of(scripts);
	}

	private List<RevisionScript> scripts(List<RevisionRoot> roots, ScriptSettings settings) {
		return List.copyOf(scripts(roots, this.classes, settings));
	}

	private List<StoredScript> scripts(List<RevisionRoot> roots, GivenClasses classes, ScriptSettings settings) {
		ScriptReader reader = new ScriptReader(settings, ClassFiles.of(this.classLoader));
		roots.forEach(reader::read);
		classes.readWith(reader);
		return reader.scripts();
	}

	/** Return a root whose index sums up all folders, if there is one. */
	private @Nullable IndexedRoot only(List<RevisionRoot> roots) {
		IndexedRoot only = null;
		for (RevisionRoot root : roots) {
			if (!(root instanceof IndexedRoot indexed) || (only != null && only.index() != indexed.index())) {
				return null;
			}
			only = indexed;
		}
		return (only != null && sumsUp(only.index())) ? only : null;
	}

	private boolean sumsUp(RevisionIndex index) {
		Set<String> paths = new HashSet<>(index.locations());
		for (RevisionLocation location : this.locations) {
			if (!paths.remove(location.path())) {
				return false;
			}
		}
		return paths.isEmpty();
	}

	/**
	 * Says where a {@link ClasspathRevisionSource} looks, and what its scripts need to
	 * run.
	 */
	public static final class Builder {

		private List<String> locations = List.of(DEFAULT_LOCATION);

		private final Map<String, Optional<ClassLoader>> classes = new LinkedHashMap<>();

		private final List<String> classNames = new ArrayList<>();

		private Map<String, String> placeholders = Map.of();

		private RevisionFactory factory = RevisionFactory.byConstructor();

		private @Nullable ClassLoader classLoader;

		private Builder() {
		}

		/**
		 * Look in other locations than the default. {@code classpath:db/revisions},
		 * {@code db/revisions} and {@code db.revisions} all mean the folder and the
		 * package; {@code file:/opt/revisions} is a directory, in which only SQL files
		 * count.
		 */
		public Builder locations(Collection<String> locations) {
			this.locations = List.copyOf(locations);
			return this;
		}

		/** Look in other locations than the default. */
		public Builder locations(String... locations) {
			return locations(List.of(locations));
		}

		/** Add Java revisions, wherever they are. */
		public Builder classes(Collection<? extends Class<?>> classes) {
			for (Class<?> type : classes) {
				this.classes.put(type.getName(), Optional.ofNullable(type.getClassLoader()));
			}
			return this;
		}

		/** Add Java revisions by the names of their classes, which are not loaded. */
		public Builder classNames(Collection<String> classNames) {
			this.classNames.addAll(classNames);
			return this;
		}

		/** Set what placeholders stand for, in the files that ask for them. */
		public Builder placeholders(Map<String, String> placeholders) {
			this.placeholders = Map.copyOf(placeholders);
			return this;
		}

		/** Create Java revisions in another way than by their constructor. */
		public Builder factory(RevisionFactory factory) {
			this.factory = factory;
			return this;
		}

		/** Search and load with another class loader than that of the thread. */
		public Builder classLoader(ClassLoader classLoader) {
			this.classLoader = classLoader;
			return this;
		}

		/** Return the source. */
		public ClasspathRevisionSource build() {
			return new ClasspathRevisionSource(this);
		}

	}

}
