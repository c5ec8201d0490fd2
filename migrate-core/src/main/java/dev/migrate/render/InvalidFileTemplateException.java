package dev.migrate.render;

import java.util.Set;
import java.util.TreeSet;

import dev.migrate.revision.RevisionException;

/** A file template that gives no name for a file. */
public final class InvalidFileTemplateException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final String template;

	InvalidFileTemplateException(String template, String reason, Set<String> names) {
		super("The file template '%s' gives no file name: %s. Write %%(name)s with one of %s, and %%%% for a percent sign."
			.formatted(template, reason, new TreeSet<>(names)));
		this.template = template;
	}

	InvalidFileTemplateException(String template, String reason) {
		super("The file template '%s' gives no file name: %s. Write a relative path such as %%(year)d/%%(rev)s_%%(slug)s."
			.formatted(template, reason));
		this.template = template;
	}

	/** Return the template. */
	public String template() {
		return this.template;
	}

}
