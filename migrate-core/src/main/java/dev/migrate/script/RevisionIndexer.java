package dev.migrate.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;

/**
 * Writes the index of the revisions in a directory of compiled classes, for the jar that
 * will be made of it. It belongs at the end of a build: what is added after it is not in
 * the index and, in the jar, not found.
 */
public final class RevisionIndexer {

	private static final String DIALECT = "--dialect=";

	private final Path classes;

	private final List<RevisionLocation> locations;

	private final SqlFlavor flavor;

	/**
	 * Create an indexer.
	 * @param classes the directory of compiled classes and copied resources
	 * @param locations folders or packages in it
	 * @param flavor how its SQL is written
	 */
	public RevisionIndexer(Path classes, List<String> locations, SqlFlavor flavor) {
		this.classes = classes;
		this.locations = RevisionLocation.distinct(locations);
		this.flavor = flavor;
	}

	/**
	 * Write the index of a directory.
	 * @param args {@code --dialect=} and a name unless it is PostgreSQL, the directory,
	 * and the locations if they are not the default
	 */
	public static void main(String[] args) {
		List<String> names = new ArrayList<>(List.of(args));
		SqlFlavor flavor = SqlFlavor.POSTGRESQL;
		if (!names.isEmpty() && names.get(0).startsWith(DIALECT)) {
			flavor = SqlFlavor.of(names.remove(0).substring(DIALECT.length()));
		}
		if (names.isEmpty()) {
			throw new IllegalArgumentException("Give the directory of classes, and the locations of revisions in it"
					+ " if they are not in " + ClasspathRevisionSource.DEFAULT_LOCATION);
		}
		Path classes = Path.of(names.remove(0));
		List<String> locations = names.isEmpty() ? List.of(ClasspathRevisionSource.DEFAULT_LOCATION) : names;
		new RevisionIndexer(classes, locations, flavor).write();
	}

	/**
	 * Write the index, and return its file.
	 * @throws MissingLocationException if a location does not exist
	 * @throws InvalidRevisionsException with the faults of all files and classes
	 */
	public Path write() {
		List<StoredScript> scripts = scripts();
		Path file = this.classes.resolve(RevisionIndex.PATH);
		try {
			Files.createDirectories(file.resolveSibling("."));
			return Files.writeString(file, text(scripts));
		}
		catch (IOException ex) {
			throw new UnreadableRevisionException(file.toString(), ex);
		}
	}

	private List<StoredScript> scripts() {
		ScriptSettings settings = new ScriptSettings(this.flavor, ClassUtils.getDefaultClassLoader(),
				RevisionFactory.byConstructor(), Optional.empty());
		ScriptReader reader = new ScriptReader(settings, this::classFile);
		for (RevisionLocation location : this.locations) {
			Path directory = this.classes.resolve(location.path());
			if (location.directory()) {
				throw new InvalidLocationException(location.text());
			}
			if (!Files.isDirectory(directory)) {
				throw new MissingLocationException(location.text(), RevisionLocation.texts(this.locations));
			}
			reader.read(new DirectoryRoot(location, directory));
		}
		return reader.scripts();
	}

	private byte @Nullable [] classFile(String internalName) throws IOException {
		Path file = this.classes.resolve(internalName + ".class");
		return Files.isRegularFile(file) ? Files.readAllBytes(file)
				: ClassFiles.of(ClassUtils.getDefaultClassLoader()).find(internalName);
	}

	private String text(List<StoredScript> scripts) {
		RevisionCatalog catalog = ScannedCatalog.of(scripts);
		List<String> lines = new ArrayList<>();
		lines.add(RevisionIndex.VERSION);
		IndexLine locations = IndexLine.of("locations");
		this.locations.forEach((location) -> locations.add(location.path()));
		lines.add(locations.toString());
		lines.add(IndexLine.of("count").add(Integer.toString(scripts.size())).toString());
		IndexLine heads = IndexLine.of("heads");
		catalog.heads().forEach((head) -> heads.add(head.value()));
		lines.add(heads.toString());
		lines.add(IndexLine.of("digest").add(catalog.digest().hex()).toString());
		lines.add(IndexLine.of("flavor").add(this.flavor.name()).toString());
		for (StoredScript script : scripts) {
			lines.add(IndexLine.of(script.entry()).toString());
		}
		return String.join("\n", lines) + '\n';
	}

}
