package dev.migrate.render;

import java.util.Collection;

import dev.migrate.revision.RevisionException;

/** A template of a project asks for a part that a revision does not have. */
public final class InvalidTemplateException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final String template;

	InvalidTemplateException(String template, String place, Collection<String> parts) {
		super("Template %s asks for {{%s}}, which a revision does not have. Correct the name; there are %s."
			.formatted(template, place, parts));
		this.template = template;
	}

	InvalidTemplateException(String template, String missing) {
		super("Template %s has no place for %s, so that what it writes would be no revision. Add {{%s}}."
			.formatted(template, missing, missing));
		this.template = template;
	}

	/** Return the template. */
	public String template() {
		return this.template;
	}

}
