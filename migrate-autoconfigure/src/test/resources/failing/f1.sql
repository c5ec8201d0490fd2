-- revision: f1
-- message: create the same twice
-- migrate:upgrade
CREATE TABLE twice (id int);
CREATE TABLE twice (id int);
-- migrate:downgrade
DROP TABLE twice;
