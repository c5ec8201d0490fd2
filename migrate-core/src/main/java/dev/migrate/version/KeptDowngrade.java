package dev.migrate.version;

/**
 * What a database keeps of a revision that it has applied.
 *
 * @param script how it is undone, as a revision file
 * @param statementHash the hash of its upgrade
 */
public record KeptDowngrade(String script, String statementHash) {

}
