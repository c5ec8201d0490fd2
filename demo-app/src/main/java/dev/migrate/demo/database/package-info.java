/**
 * Where does the demo get a database when it is given none? This is no part of Migrate:
 * an application of yours has a {@code spring.datasource.url}, and so can the demo.
 */
@NullMarked
package dev.migrate.demo.database;

import org.jspecify.annotations.NullMarked;
