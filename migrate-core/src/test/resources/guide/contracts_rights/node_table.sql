CREATE TABLE migrations.migrate_version_node (
  instance varchar(36) NOT NULL PRIMARY KEY,
  application text NOT NULL,
  process text NOT NULL,
  heads text NOT NULL,
  first_seen timestamptz NOT NULL,
  last_seen timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON migrations.migrate_version_node TO shop_app;
