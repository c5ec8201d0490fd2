package dev.migrate.script;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.StringUtils;

/**
 * A folder of an archive: of a jar, of a jar in an executable jar, or of the classes in
 * an executable jar. It does not change, so an index that was written with it can be
 * trusted.
 */
record ArchiveRoot(RevisionLocation location, URL url) implements RevisionRoot {

	private static final String SEPARATOR = "!/";

	private static final String NESTED = "jar:nested:";

	@Override
	public void readWith(ScriptReader reader) {
		try {
			reader.scan((this.url.openConnection() instanceof JarURLConnection jar) ? files(jar) : resources());
		}
		catch (IOException ex) {
			throw new UnreadableRevisionException(this.url.toString(), ex);
		}
	}

	private List<FoundFile> files(JarURLConnection connection) throws IOException {
		String folder = connection.getEntryName();
		List<FoundFile> files = new ArrayList<>();
		JarFile jar = connection.getJarFile();
		try {
			for (JarEntry entry : Collections.list(jar.entries())) {
				String path = entry.getName();
				if (path.startsWith(folder) && !entry.isDirectory()) {
					files.add(file(this.location.path() + '/' + path.substring(folder.length()), path));
				}
			}
		}
		finally {
			if (!connection.getUseCaches()) {
				jar.close();
			}
		}
		return files;
	}

	/** Some servers and native images have archives of their own. */
	private List<FoundFile> resources() throws IOException {
		String root = this.url.toString();
		List<FoundFile> files = new ArrayList<>();
		for (Resource resource : new PathMatchingResourcePatternResolver().getResources(root + "**/*.*")) {
			String file = resource.getURL().toString();
			String name = this.location.path() + '/' + decoded(file.substring(root.length()));
			files.add(new FoundFile(name, file, resource::getContentAsByteArray));
		}
		return files;
	}

	/** Return where the class path entry begins that the folder is in. */
	String base() {
		String root = this.url.toString();
		return root.substring(0, root.lastIndexOf(SEPARATOR) + SEPARATOR.length());
	}

	/** Return whether a file is in the archive. */
	boolean holds(@Nullable URL file) {
		return file != null && file.toString().startsWith(base());
	}

	/** Return the index of the archive, if it was built with one. */
	Optional<RevisionIndex> index() throws IOException {
		String base = base();
		String folder = decoded(this.url.toString().substring(base.length()));
		if (!folder.equals(this.location.path() + '/')) {
			return Optional.empty();
		}
		Optional<RevisionIndex> index = index(base);
		if (index.isEmpty() && base.startsWith(NESTED) && base.endsWith('/' + SEPARATOR)) {
			String container = base.substring(NESTED.length(), base.indexOf("/!"));
			// Repackaging moves the classes of an executable jar, but not its META-INF.
			return index("jar:file:" + container + SEPARATOR);
		}
		return index;
	}

	private Optional<RevisionIndex> index(String base) throws IOException {
		try {
			return RevisionIndex.open(new URL(this.url, base + RevisionIndex.PATH));
		}
		catch (FileNotFoundException ex) {
			return Optional.empty();
		}
	}

	/** Return the file that an index names. */
	FoundFile file(String name) {
		return file(name, name);
	}

	private FoundFile file(String name, String path) {
		String file = base() + encoded(path);
		return new FoundFile(name, file, () -> {
			try (InputStream stream = new URL(this.url, file).openStream()) {
				return stream.readAllBytes();
			}
		});
	}

	private static String decoded(String path) {
		return StringUtils.uriDecode(path, StandardCharsets.UTF_8);
	}

	private static String encoded(String path) {
		try {
			return new URI(null, null, '/' + path, null).getRawPath().substring(1);
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException("Not a path: " + path, ex);
		}
	}

}
