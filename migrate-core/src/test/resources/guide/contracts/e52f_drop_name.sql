-- revision: e52f
-- down-revision: b41c
-- message: drop the name that nobody reads any more
-- contract: true
-- migrate:upgrade
ALTER TABLE customers DROP COLUMN name;
-- migrate:downgrade
ALTER TABLE customers ADD COLUMN name text;
