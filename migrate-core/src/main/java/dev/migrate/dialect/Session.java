package dev.migrate.dialect;

/**
 * What a session is at the start of a run.
 *
 * @param id the id of the session on its server
 * @param user the database user
 * @param schema the schema that unqualified names are created in; empty if there is none
 * @param state settings that a revision may change, in a form that is compared and that
 * its dialect can go back to
 */
public record Session(long id, String user, String schema, String state) {

}
