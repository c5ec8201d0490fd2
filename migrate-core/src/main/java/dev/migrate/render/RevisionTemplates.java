package dev.migrate.render;

/** The templates that every project has. */
public final class RevisionTemplates {

	/** A file of SQL statements. */
	public static final RevisionTemplate SQL = new RevisionTemplate("revision.sql", """
			{{header}}

			-- migrate:upgrade
			{{upgrade}}

			-- migrate:downgrade
			{{downgrade}}
			""");

	/** A class. */
	public static final RevisionTemplate JAVA = new RevisionTemplate("revision.java", """
			package {{package}};

			{{imports}}

			{{annotation}}
			class {{class}} implements JavaRevision {

				@Override
				public void upgrade(Operations op) {
					{{upgrade}}
				}

				@Override
				public void downgrade(Operations op) {
					{{downgrade}}
				}

			}
			""");

	private RevisionTemplates() {
	}

	/** Return the template for a form. */
	public static RevisionTemplate of(RevisionForm form) {
		return (form == RevisionForm.SQL) ? SQL : JAVA;
	}

}
