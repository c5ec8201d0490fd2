package dev.migrate.schema;

/** What the definition of a table consists of. */
public sealed interface TableElement permits Column, Constraint, Index, TableOption, TableComment {

}
