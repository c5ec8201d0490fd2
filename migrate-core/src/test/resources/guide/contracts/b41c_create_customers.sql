-- revision: b41c
-- message: create customers
-- migrate:upgrade
CREATE TABLE customers (id bigint PRIMARY KEY, name text, full_name text);
-- migrate:downgrade
DROP TABLE customers;
