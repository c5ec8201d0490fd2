-- revision: a1
-- message: create customer
-- migrate:upgrade
CREATE TABLE customer (id bigint PRIMARY KEY, name varchar(255));
-- migrate:downgrade
DROP TABLE customer;
