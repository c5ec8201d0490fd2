-- Who migrates.
CREATE DATABASE shop_migrations;
CREATE USER shop_migrate IDENTIFIED BY 'change this';
GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, ALTER, DROP, INDEX, REFERENCES, CREATE VIEW, SHOW VIEW, TRIGGER,
	CREATE ROUTINE, ALTER ROUTINE ON shop.* TO shop_migrate;
GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, DROP ON shop_migrations.* TO shop_migrate;

-- The application: its rows, and a look at where the database is.
CREATE USER shop_app IDENTIFIED BY 'change this too';
GRANT SELECT, INSERT, UPDATE, DELETE ON shop.* TO shop_app;
GRANT SELECT ON shop_migrations.* TO shop_app;
