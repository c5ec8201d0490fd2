package dev.migrate.script;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Reads a Java revision from its class file; the class is neither loaded nor initialized.
 * <p>
 * The hash of a Java revision sums up the string constants that the methods of the class
 * use, lambdas included, each once and sorted, and each normalized as SQL where it reads
 * as SQL. So it tells that a statement was edited, and does not depend on the compiler.
 * It does not see numbers, the order of calls, what another class (a nested one too)
 * does, or text that is read from elsewhere.
 */
final class JavaRevisionReader {

	private static final String REVISION = "dev/migrate/script/JavaRevision";

	private final SqlFlavor flavor;

	private final ClassFiles classFiles;

	private final boolean drafts;

	private JavaRevisionReader(SqlFlavor flavor, ClassFiles classFiles, boolean drafts) {
		this.flavor = flavor;
		this.classFiles = classFiles;
		this.drafts = drafts;
	}

	/** Return a reader of revisions that can run. */
	static JavaRevisionReader ofComplete(SqlFlavor flavor, ClassFiles classFiles) {
		return new JavaRevisionReader(flavor, classFiles, false);
	}

	/** Return a reader of revisions that may be unfinished. */
	static JavaRevisionReader ofDrafts(SqlFlavor flavor, ClassFiles classFiles) {
		return new JavaRevisionReader(flavor, classFiles, true);
	}

	/**
	 * Return the revision that the class is, or nothing if it does not say that it is
	 * one.
	 * @throws InvalidRevisionsException with all that is wrong with it
	 */
	Optional<RevisionEntry> read(String location, byte[] classFile) {
		RevisionClassVisitor type = visit(location, classFile);
		Map<String, Object> annotation = type.annotation();
		if (annotation == null) {
			return Optional.empty();
		}
		List<ScriptException> faults = new ArrayList<>(0);
		RevisionHeader header = new AnnotationHeader(type.className(), annotation, faults).read();
		verify(type, header, faults);
		if (!this.drafts) {
			verifyComplete(type, header, classFile, faults);
		}
		if (!faults.isEmpty()) {
			throw new InvalidRevisionsException(faults);
		}
		return Optional.of(new RevisionEntry(RevisionEntry.Form.JAVA, type.className(), header, hash(type)));
	}

	private static RevisionClassVisitor visit(String location, byte[] classFile) {
		try {
			return RevisionClassVisitor.read(classFile);
		}
		catch (RuntimeException ex) {
			throw new UnreadableRevisionException(location, ex);
		}
	}

	private void verify(RevisionClassVisitor type, RevisionHeader header, List<ScriptException> faults) {
		String className = type.className();
		if (!type.isConcrete() || !new Hierarchy(type).isRevision) {
			faults.add(new NotAJavaRevisionException(className));
			return;
		}
		if (header.irreversible().isPresent() && header.nothingToUndo().isPresent()) {
			faults.add(new ContradictoryDowngradeException(className, "'irreversible'", "'nothingToUndo'"));
		}
		if (type.hasDowngrade() && header.explainsDowngrade()) {
			faults.add(new ContradictoryDowngradeException(className, "a downgrade method",
					header.irreversible().isPresent() ? "'irreversible'" : "'nothingToUndo'"));
		}
	}

	private void verifyComplete(RevisionClassVisitor type, RevisionHeader header, byte[] classFile,
			List<ScriptException> faults) {
		if (faults.isEmpty() && !header.explainsDowngrade() && !new Hierarchy(type).hasDowngrade) {
			faults.add(new MissingDowngradeException(type.className()));
		}
		if (type.isUndecided()) {
			String revision = header.revision().id().value();
			OpenQuestions.of(classFile)
				.forEach((question) -> faults
					.add(UndecidedRevisionException.ofJava(revision, type.className(), question)));
		}
	}

	private String hash(RevisionClassVisitor type) {
		List<String> texts = new ArrayList<>();
		for (String constant : type.constants()) {
			texts.add(normalized(constant));
		}
		texts.sort(null);
		StringBuilder normalized = new StringBuilder();
		String previous = null;
		for (String text : texts) {
			if (!text.equals(previous)) {
				normalized.append(text).append('\u0001');
			}
			previous = text;
		}
		return StatementHash.sha256(normalized);
	}

	private String normalized(String constant) {
		StringBuilder normalized = new StringBuilder();
		try {
			StatementHash.appendTokens(normalized, this.flavor.lexer(constant, "a constant"));
		}
		catch (UnterminatedSqlException ex) {
			// A constant need not be SQL, and half a statement is none.
			normalized.setLength(0);
			StatementHash.appendLines(normalized, constant);
		}
		return normalized.toString();
	}

	/** What a class inherits. */
	private final class Hierarchy {

		private final Deque<String> pending = new ArrayDeque<>();

		private final Set<String> seen = new HashSet<>();

		private boolean isRevision;

		private boolean hasDowngrade;

		Hierarchy(RevisionClassVisitor type) {
			add(type);
			String next = this.pending.poll();
			while (next != null) {
				visit(next);
				next = this.pending.poll();
			}
		}

		private void visit(String name) {
			if (name.equals(REVISION)) {
				this.isRevision = true;
			}
			else if (!name.startsWith("java/") && this.seen.add(name)) {
				byte[] classFile = find(name);
				if (classFile != null) {
					add(JavaRevisionReader.visit(name, classFile));
				}
			}
		}

		private void add(RevisionClassVisitor type) {
			this.hasDowngrade |= type.hasDowngrade();
			this.pending.addAll(type.supertypes());
		}

		private byte @Nullable [] find(String name) {
			try {
				return JavaRevisionReader.this.classFiles.find(name);
			}
			catch (IOException ex) {
				throw new UnreadableRevisionException(name, ex);
			}
		}

	}

}
