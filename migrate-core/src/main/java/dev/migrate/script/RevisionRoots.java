package dev.migrate.script;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Finds what locations stand for on a class path. */
final class RevisionRoots {

	private final List<RevisionLocation> locations;

	private final @Nullable ClassLoader classLoader;

	private final SqlFlavor flavor;

	private final Map<String, Optional<RevisionIndex>> indexes = new HashMap<>();

	RevisionRoots(List<RevisionLocation> locations, @Nullable ClassLoader classLoader, SqlFlavor flavor) {
		this.locations = locations;
		this.classLoader = classLoader;
		this.flavor = flavor;
	}

	/** Return the roots of all locations, each of which has at least one. */
	List<RevisionRoot> find() {
		List<RevisionRoot> roots = new ArrayList<>();
		for (RevisionLocation location : this.locations) {
			List<RevisionRoot> found = roots(location);
			// Nobody has typed the default: an application may be without revisions yet.
			if (found.isEmpty() && !location.path().equals(ClasspathRevisionSource.DEFAULT_LOCATION)) {
				throw new MissingLocationException(location.text(), RevisionLocation.texts(this.locations));
			}
			roots.addAll(found);
		}
		return roots;
	}

	/** Return the roots of those locations that are there. */
	List<RevisionRoot> findExisting() {
		return this.locations.stream().flatMap((location) -> roots(location).stream()).toList();
	}

	private List<RevisionRoot> roots(RevisionLocation location) {
		return location.directory() ? directory(location) : folders(location);
	}

	private static List<RevisionRoot> directory(RevisionLocation location) {
		Path directory = Path.of(location.path());
		return Files.isDirectory(directory) ? List.of(new DirectoryRoot(location, directory)) : List.of();
	}

	private List<RevisionRoot> folders(RevisionLocation location) {
		try {
			List<RevisionRoot> roots = new ArrayList<>(1);
			for (URL url : urls(location.path() + '/')) {
				roots.add(root(location, url));
			}
			return roots;
		}
		catch (IOException ex) {
			throw new UnreadableRevisionException(location.text(), ex);
		}
	}

	private List<URL> urls(String folder) throws IOException {
		return Collections.list((this.classLoader != null) ? this.classLoader.getResources(folder)
				: ClassLoader.getSystemResources(folder));
	}

	private RevisionRoot root(RevisionLocation location, URL url) throws IOException {
		if (url.getProtocol().equals("file")) {
			return new DirectoryRoot(location, Path.of(URI.create(url.toString())));
		}
		ArchiveRoot archive = new ArchiveRoot(location, url);
		Optional<RevisionIndex> index = index(archive);
		if (index.isPresent() && index.get().flavor() == this.flavor && index.get().covers(location.path())) {
			return new IndexedRoot(archive, index.get());
		}
		return archive;
	}

	private Optional<RevisionIndex> index(ArchiveRoot archive) throws IOException {
		Optional<RevisionIndex> index = this.indexes.get(archive.base());
		if (index == null) {
			index = archive.index();
			this.indexes.put(archive.base(), index);
		}
		return index;
	}

}
