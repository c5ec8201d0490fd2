/** What is left, and who goes on, when something breaks in the middle of a migration? */
@NullMarked
package dev.migrate.faults;

import org.jspecify.annotations.NullMarked;
