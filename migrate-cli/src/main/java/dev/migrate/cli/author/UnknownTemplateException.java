package dev.migrate.cli.author;

import java.util.List;
import java.util.stream.Collectors;

import dev.migrate.render.RevisionForm;
import dev.migrate.revision.RevisionException;

/** A template that the project does not have. */
final class UnknownTemplateException extends RevisionException {

	private static final long serialVersionUID = 1L;

	UnknownTemplateException(String name, RevisionForm form, List<TemplateFolder.Template> templates) {
		super("There is no template %s.%s. Use one of %s, or put it into the folder that migrate.templates names."
			.formatted(name, form.extension(),
					templates.stream().map(TemplateFolder.Template::fileName).collect(Collectors.joining(", "))));
	}

}
