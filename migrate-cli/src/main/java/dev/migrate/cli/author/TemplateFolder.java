package dev.migrate.cli.author;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.migrate.AuthoringOptions;
import dev.migrate.render.RevisionForm;
import dev.migrate.render.RevisionTemplate;
import dev.migrate.render.RevisionTemplates;
import org.jspecify.annotations.Nullable;

/**
 * The templates of a project, beside those that every project has.
 *
 * @param folder where they are; absent if the project has none
 */
record TemplateFolder(@Nullable Path folder) {

	/** The template that is used unless another is asked for. */
	static final String DEFAULT = "revision";

	static TemplateFolder of(AuthoringOptions options, Path directory) {
		return new TemplateFolder(options.templates().isEmpty() ? null : directory.resolve(options.templates()));
	}

	/** Return the template of a name. */
	RevisionTemplate template(String name, RevisionForm form) {
		Template template = templates().stream()
			.filter((candidate) -> candidate.name().equals(name) && candidate.form() == form)
			.findFirst()
			.orElseThrow(() -> new UnknownTemplateException(name, form, templates()));
		return template.file().map(TemplateFolder::read).orElseGet(() -> RevisionTemplates.of(form));
	}

	/** Return all templates in the order of their names. */
	List<Template> templates() {
		List<Template> templates = new ArrayList<>(files());
		for (RevisionForm form : RevisionForm.values()) {
			Template builtIn = new Template(DEFAULT, form, Optional.empty());
			if (templates.stream().noneMatch((template) -> template.fileName().equals(builtIn.fileName()))) {
				templates.add(builtIn);
			}
		}
		templates.sort(Comparator.comparing(Template::fileName));
		return templates;
	}

	private List<Template> files() {
		if (this.folder == null) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.flatMap((file) -> Template.of(file).stream()).toList();
		}
		catch (IOException ex) {
			throw new SourceException.Unreadable(this.folder, ex);
		}
	}

	private static RevisionTemplate read(Path file) {
		try {
			return new RevisionTemplate(file.toString(), Files.readString(file));
		}
		catch (IOException ex) {
			throw new SourceException.Unreadable(file, ex);
		}
	}

	/**
	 * A template that can be asked for.
	 *
	 * @param name what it is called
	 * @param form the language of its revisions
	 * @param file where it is, unless every project has it
	 */
	record Template(String name, RevisionForm form, Optional<Path> file) {

		static Optional<Template> of(Path file) {
			String fileName = file.getFileName().toString();
			return Arrays.stream(RevisionForm.values())
				.filter((form) -> fileName.endsWith('.' + form.extension()))
				.map((form) -> new Template(fileName.substring(0, fileName.lastIndexOf('.')), form, Optional.of(file)))
				.findFirst();
		}

		String fileName() {
			return this.name + '.' + this.form.extension();
		}

	}

}
