package dev.migrate.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionId;
import dev.migrate.script.JavaLiteral;

/** Writes a revision as a class. */
public final class JavaRevisionWriter {

	private static final List<String> IMPORTS = List.of("dev.migrate.operation.Operations",
			"dev.migrate.script.JavaRevision", "dev.migrate.script.MigrationRevision");

	private static final List<Pattern> IMPORT_GROUPS = List.of(Pattern.compile("java\\..*"),
			Pattern.compile("(?!java\\.|static ).*"), Pattern.compile("static .*"));

	private static final String ANNOTATION = "annotation";

	private final RevisionTemplate template;

	/**
	 * Create a writer.
	 * @param template what the class looks like, from {@link RevisionTemplates} or a
	 * project's own
	 */
	public JavaRevisionWriter(RevisionTemplate template) {
		this.template = template;
	}

	/** Return the source of the class. */
	public String write(NewRevision revision, JavaClassName name, RevisionBody body) {
		return this.template.with(
				Map.of("package", name.packageName(), "imports", imports(body), ANNOTATION, annotation(revision),
						"class", name.simpleName(), "upgrade", body.upgrade(), "downgrade", body.downgrade()),
				ANNOTATION);
	}

	/** Those of Java, all others, and the static ones, as the formatter orders them. */
	private static String imports(RevisionBody body) {
		TreeSet<String> imports = new TreeSet<>(IMPORTS);
		imports.addAll(body.imports());
		return IMPORT_GROUPS.stream()
			.map((group) -> imports.stream()
				.filter((name) -> group.matcher(name).matches())
				.map("import %s;"::formatted)
				.collect(Collectors.joining("\n")))
			.filter((group) -> !group.isEmpty())
			.collect(Collectors.joining("\n\n"));
	}

	private static String annotation(NewRevision revision) {
		Revision place = revision.revision();
		List<String> links = new ArrayList<>();
		links.add("id = " + JavaLiteral.of(place.id().value()));
		add(links, "downRevisions", place.downRevisions().stream().map(RevisionId::value).toList());
		add(links, "branchLabels", place.branchLabels());
		add(links, "dependsOn", place.dependsOn());
		List<String> words = new ArrayList<>();
		if (!place.message().isEmpty()) {
			words.add("message = " + JavaLiteral.of(place.message()));
		}
		words.add("created = " + JavaLiteral.of(revision.createdText()));
		return "@MigrationRevision(%s,\n\t\t%s)".formatted(String.join(", ", links), String.join(", ", words));
	}

	private static void add(List<String> attributes, String name, List<String> values) {
		if (!values.isEmpty()) {
			attributes.add(name + " = " + JavaLiteral.of(values));
		}
	}

}
