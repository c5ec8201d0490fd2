package dev.migrate.cli.author;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import dev.migrate.AuthoringOptions;
import dev.migrate.render.FileTemplate;
import dev.migrate.render.JavaClassName;
import dev.migrate.render.JavaRevisionWriter;
import dev.migrate.render.NewRevision;
import dev.migrate.render.RevisionBody;
import dev.migrate.render.RevisionForm;
import dev.migrate.render.RevisionTemplate;
import dev.migrate.render.Slug;
import dev.migrate.render.SqlRevisionWriter;

/**
 * Decides what the file of a new revision is called and what is in it.
 *
 * @param options what the project has chosen
 * @param template what the file looks like
 */
record SourceRenderer(AuthoringOptions options, RevisionTemplate template) {

	NewSource render(NewRevision revision, RevisionForm form, RevisionBody body, SourceFolder folder) {
		return (form == RevisionForm.SQL) ? sql(revision, body, folder) : java(revision, body, folder);
	}

	private NewSource sql(NewRevision revision, RevisionBody body, SourceFolder folder) {
		String path = path(revision, FileTemplate.SQL) + ".sql";
		return new NewSource(resolve(folder.sql(), path), new SqlRevisionWriter(this.template).write(revision, body));
	}

	private NewSource java(NewRevision revision, RevisionBody body, SourceFolder folder) {
		Path root = folder.java().orElseThrow(() -> new SourceException.SqlOnly(folder.location().text()));
		JavaClassName name = name(revision, folder, FileTemplate.JAVA);
		boolean chosen = !this.options.fileTemplate().isEmpty();
		if (!chosen && Files.exists(resolve(root, name.path()))) {
			name = name(revision, folder, FileTemplate.DISTINCT_JAVA);
		}
		return new NewSource(resolve(root, name.path()),
				new JavaRevisionWriter(this.template).write(revision, name, body));
	}

	private JavaClassName name(NewRevision revision, SourceFolder folder, FileTemplate otherwise) {
		boolean nameless = slug(revision).text().isEmpty();
		return JavaClassName.of(folder.location().path(),
				path(revision, nameless ? FileTemplate.DISTINCT_JAVA : otherwise));
	}

	private String path(NewRevision revision, FileTemplate otherwise) {
		String chosen = this.options.fileTemplate();
		return (chosen.isEmpty() ? otherwise : new FileTemplate(chosen)).path(revision, slug(revision));
	}

	private Slug slug(NewRevision revision) {
		return Slug.of(revision.revision().message(), this.options.slugLength());
	}

	private static Path resolve(Path folder, String path) {
		try {
			return folder.resolve(path);
		}
		catch (InvalidPathException ex) {
			throw new SourceException.Unnameable(path);
		}
	}

}
