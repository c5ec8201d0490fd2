package dev.migrate.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.migrate.revision.RevisionId;

/** The source of a revision in Java, of which only the annotation is read. */
final class JavaRevisionText implements RevisionText {

	private static final String ANNOTATION = MigrationRevision.class.getSimpleName();

	private static final String ID = "id";

	private static final String DOWN_REVISIONS = "downRevisions";

	/** What decides about the place in the graph. */
	private static final List<String> LINKS = List.of(ID, DOWN_REVISIONS, "dependsOn", "branchLabels");

	private final String text;

	private final JavaAnnotation annotation;

	private final RevisionHeader header;

	private JavaRevisionText(String text, JavaAnnotation annotation, RevisionHeader header) {
		this.text = text;
		this.annotation = annotation;
		this.header = header;
	}

	static Optional<JavaRevisionText> read(String location, String text) {
		try {
			return JavaAnnotation.find(text, ANNOTATION)
				.filter((annotation) -> LINKS.stream().noneMatch(annotation::isComputed))
				.map((annotation) -> of(location, text, annotation));
		}
		catch (IllegalArgumentException ex) {
			// So is refused what no string may hold, such as an unknown escape.
			throw new UnreadableRevisionException(location, ex);
		}
	}

	private static JavaRevisionText of(String location, String text, JavaAnnotation annotation) {
		Map<String, Object> values = new HashMap<>(annotation.literals());
		LINKS.stream()
			.filter((link) -> !link.equals(ID))
			.forEach((link) -> values.computeIfPresent(link,
					(name, value) -> (value instanceof String single) ? List.of(single) : value));
		List<ScriptException> faults = new ArrayList<>(0);
		RevisionHeader header = new AnnotationHeader(location, values, faults).read();
		if (!faults.isEmpty()) {
			throw new InvalidRevisionsException(faults);
		}
		return new JavaRevisionText(text, annotation, header);
	}

	@Override
	public List<ScriptException> faults() {
		return List.of();
	}

	@Override
	public RevisionHeader header() {
		return this.header;
	}

	@Override
	public String withDownRevisions(List<RevisionId> downRevisions) {
		String value = JavaLiteral.of(downRevisions.stream().map(RevisionId::value).toList());
		return this.annotation.range(DOWN_REVISIONS).map((range) -> range.replace(this.text, value)).orElseGet(() -> {
			int end = this.annotation.range(ID).orElseThrow().end();
			return new TextRange(end, end).replace(this.text, ", " + DOWN_REVISIONS + " = " + value);
		});
	}

}
