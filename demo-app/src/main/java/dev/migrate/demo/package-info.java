/** What does an application look like that upgrades its own database? */
@NullMarked
package dev.migrate.demo;

import org.jspecify.annotations.NullMarked;
