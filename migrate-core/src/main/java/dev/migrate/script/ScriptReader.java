package dev.migrate.script;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Makes scripts of files, classes and lines of an index, each once, and gathers their
 * faults. One is made for each reading.
 */
final class ScriptReader {

	private final ScriptSettings settings;

	private final SqlEntries files;

	private final Function<ClassFiles, JavaRevisionReader> readers;

	private final JavaRevisionReader classes;

	private final Set<String> seen = new HashSet<>();

	private final List<StoredScript> scripts = new ArrayList<>();

	private final List<ScriptException> faults = new ArrayList<>();

	ScriptReader(ScriptSettings settings, ClassFiles classFiles) {
		this(settings, classFiles, new CompleteSql(settings),
				(found) -> JavaRevisionReader.ofComplete(settings.flavor(), found));
	}

	private ScriptReader(ScriptSettings settings, ClassFiles classFiles, SqlEntries files,
			Function<ClassFiles, JavaRevisionReader> readers) {
		this.settings = settings;
		this.files = files;
		this.readers = readers;
		this.classes = readers.apply(classFiles);
	}

	/** Return a reader that takes revisions as they are, whatever they still lack. */
	static ScriptReader ofDrafts(ScriptSettings settings, ClassFiles classFiles) {
		return new ScriptReader(settings, classFiles, SqlEntries::ofDraft,
				(found) -> JavaRevisionReader.ofDrafts(settings.flavor(), found));
	}

	/** Read all revisions of a root. */
	void read(RevisionRoot root) {
		collect(() -> root.readWith(this));
	}

	/** Read files, those that are revisions. */
	void scan(List<FoundFile> files) {
		for (FoundFile file : files) {
			collect(() -> scan(file));
		}
	}

	/** Take what an index says of a script in an archive. */
	void take(RevisionEntry entry, ArchiveRoot archive) {
		if (entry.form() == RevisionEntry.Form.JAVA) {
			addJava(entry, this.settings.classLoader());
			return;
		}
		FoundFile file = archive.file(entry.location());
		if (this.seen.add(file.identity())) {
			this.scripts.add(this.settings.sql(entry, file.content()));
		}
	}

	/** Read a class wherever it is, unless it is known already. */
	void add(String className, @Nullable ClassLoader classLoader) {
		if (this.seen.contains(className)) {
			return;
		}
		collect(() -> {
			byte[] classFile = classFile(className, classLoader);
			this.readers.apply(ClassFiles.of(classLoader))
				.read(className, classFile)
				.ifPresentOrElse((entry) -> addJava(entry, classLoader), () -> {
					throw new MissingAnnotationException(className);
				});
		});
	}

	/** Return the scripts in the order of their ids. */
	List<StoredScript> scripts() {
		this.scripts.sort(Comparator.comparing(StoredScript::id).thenComparing(StoredScript::location));
		verifyIds();
		if (!this.faults.isEmpty()) {
			this.faults.sort(Comparator.comparing(ScriptException::location).thenComparing(ScriptException::line));
			throw new InvalidRevisionsException(this.faults);
		}
		return Collections.unmodifiableList(this.scripts);
	}

	private void verifyIds() {
		for (int i = 1; i < this.scripts.size(); i++) {
			StoredScript script = this.scripts.get(i);
			StoredScript previous = this.scripts.get(i - 1);
			if (script.revision().id().equals(previous.revision().id())) {
				this.faults.add(
						new DuplicateRevisionException(script.revision().id(), script.location(), previous.location()));
			}
		}
	}

	private void collect(Runnable reading) {
		try {
			reading.run();
		}
		catch (InvalidRevisionsException ex) {
			this.faults.addAll(ex.faults());
		}
		catch (ScriptException ex) {
			this.faults.add(ex);
		}
	}

	private void scan(FoundFile file) {
		if (file.isSql() && this.seen.add(file.identity())) {
			this.scripts.add(this.settings.sql(this.files.entry(file), file.content()));
		}
		else if (file.isClass()) {
			this.classes.read(file.name(), file.content().read(file.name()))
				.ifPresent((entry) -> addJava(entry, this.settings.classLoader()));
		}
	}

	private void addJava(RevisionEntry entry, @Nullable ClassLoader classLoader) {
		if (this.seen.add(entry.location())) {
			this.scripts.add(this.settings.java(entry, classLoader));
		}
	}

	private static byte[] classFile(String className, @Nullable ClassLoader classLoader) {
		try {
			byte[] classFile = ClassFiles.of(classLoader).find(className.replace('.', '/'));
			if (classFile != null) {
				return classFile;
			}
			throw new UnreadableRevisionException(className, new ClassNotFoundException(className));
		}
		catch (IOException ex) {
			throw new UnreadableRevisionException(className, ex);
		}
	}

}
