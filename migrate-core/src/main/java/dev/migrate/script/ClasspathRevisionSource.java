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
 * and while nothing is pending only the first lines of that. A directory is always
 * searched.
 */
public final class ClasspathRevisionSource implements RevisionSource {

	private static final Logger logger = LoggerFactory.getLogger(ClasspathRevisionSource.class);

	/** Where revisions are unless another location is given. */
	public static final String DEFAULT_LOCATION = "db/revisions";

	private final List<RevisionLocation> locations;

	private final Map<String, Optional<ClassLoader>> classes;

	private final ScriptSettings settings;

	private ClasspathRevisionSource(Builder builder) {
		this.locations = RevisionLocation.distinct(builder.locations);
		ClassLoader classLoader = (builder.classLoader != null) ? builder.classLoader
				: ClassUtils.getDefaultClassLoader();
		this.settings = new ScriptSettings(builder.flavor, classLoader, builder.factory,
				Optional.of(new Placeholders(builder.placeholders)));
		this.classes = new LinkedHashMap<>(builder.classes);
		for (String className : builder.classNames) {
			this.classes.putIfAbsent(className, Optional.ofNullable(classLoader));
		}
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
	public RevisionCatalog read() {
		List<RevisionRoot> roots = new RevisionRoots(this.locations, this.settings.classLoader()).find();
		RevisionIndex index = only(roots);
		if (index != null) {
			return new IndexedCatalog(index, () -> scripts(roots));
		}
		List<RevisionScript> scripts = scripts(roots);
		if (scripts.isEmpty()) {
			logger.warn("No revision was found in {}", RevisionLocation.texts(this.locations));
		}
		return ScannedCatalog.of(scripts);
	}

	private List<RevisionScript> scripts(List<RevisionRoot> roots) {
		ScriptReader reader = new ScriptReader(this.settings, ClassFiles.of(this.settings.classLoader()));
		roots.forEach(reader::read);
		this.classes.forEach((name, classLoader) -> reader.add(name, classLoader.orElse(null)));
		return List.copyOf(reader.scripts());
	}

	/** Return the index that sums up all there is, if there is one. */
	private @Nullable RevisionIndex only(List<RevisionRoot> roots) {
		RevisionIndex only = null;
		for (RevisionRoot root : roots) {
			if (!(root instanceof IndexedRoot indexed) || (only != null && only != indexed.index())) {
				return null;
			}
			only = indexed.index();
		}
		return (only != null && this.classes.isEmpty() && sumsUp(only)) ? only : null;
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

		private SqlFlavor flavor = SqlFlavor.POSTGRESQL;

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

		/** Read SQL as a certain database does. */
		public Builder flavor(SqlFlavor flavor) {
			this.flavor = flavor;
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
