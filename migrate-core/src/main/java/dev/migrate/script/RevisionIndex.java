package dev.migrate.script;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.migrate.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * An index of revisions as it was written at build time. Its first lines say what a
 * restart with nothing pending wants to know; the others are read only when asked for.
 */
final class RevisionIndex {

	static final String PATH = "META-INF/migrate/revisions.index";

	static final int HEADER_LINES = 6;

	/** An index that begins with another line was written by another version. */
	static final String VERSION = "migrate-revisions\t4";

	private final URL url;

	private final List<String> locations;

	private final int count;

	private final Set<RevisionId> heads;

	private final RevisionDigest digest;

	private final SqlFlavor flavor;

	private RevisionIndex(URL url, BufferedReader lines) throws IOException {
		this.url = url;
		this.locations = header(lines, "locations");
		this.count = Integer.parseInt(header(lines, "count").get(0));
		this.heads = new LinkedHashSet<>();
		for (String head : header(lines, "heads")) {
			this.heads.add(RevisionId.of(head));
		}
		this.digest = new RevisionDigest(header(lines, "digest").get(0));
		this.flavor = SqlFlavor.valueOf(header(lines, "flavor").get(0));
	}

	/** Read the first lines, unless another version has written the index. */
	static Optional<RevisionIndex> open(URL url) throws IOException {
		try (BufferedReader lines = reader(url)) {
			return VERSION.equals(lines.readLine()) ? Optional.of(new RevisionIndex(url, lines)) : Optional.empty();
		}
		catch (IllegalArgumentException | IndexOutOfBoundsException ex) {
			throw new InvalidIndexException(url.toString(), "its header is damaged");
		}
	}

	List<String> locations() {
		return this.locations;
	}

	Set<RevisionId> heads() {
		return this.heads;
	}

	RevisionDigest digest() {
		return this.digest;
	}

	/** Return how the SQL was read that the digest sums up. */
	SqlFlavor flavor() {
		return this.flavor;
	}

	/** Return whether a folder, or a file, is where everything is in the index. */
	boolean covers(String path) {
		for (String indexed : this.locations) {
			if (path.equals(indexed) || path.startsWith(indexed + '/')) {
				return true;
			}
		}
		return false;
	}

	/** Read the lines of the revisions. */
	List<RevisionEntry> entries() {
		List<RevisionEntry> entries = new ArrayList<>(this.count);
		try (BufferedReader lines = reader(this.url)) {
			for (int i = 0; i < HEADER_LINES; i++) {
				lines.readLine();
			}
			String line = lines.readLine();
			while (line != null) {
				entries.add(IndexLine.parse(line));
				line = lines.readLine();
			}
		}
		catch (IOException ex) {
			throw new UnreadableRevisionException(this.url.toString(), ex);
		}
		catch (RuntimeException ex) {
			throw new InvalidIndexException(this.url.toString(),
					"line %d is damaged".formatted(HEADER_LINES + entries.size() + 1));
		}
		if (entries.size() != this.count) {
			throw new InvalidIndexException(this.url.toString(),
					"it lists %d revisions instead of %d".formatted(entries.size(), this.count));
		}
		return entries;
	}

	private static BufferedReader reader(URL url) throws IOException {
		return new BufferedReader(new InputStreamReader(url.openStream(), StandardCharsets.UTF_8));
	}

	private static List<String> header(BufferedReader lines, String name) throws IOException {
		@Nullable String line = lines.readLine();
		List<String> fields = (line != null) ? IndexLine.fields(line) : List.of();
		if (fields.isEmpty() || !fields.get(0).equals(name)) {
			throw new IllegalArgumentException(name);
		}
		return fields.subList(1, fields.size());
	}

}
