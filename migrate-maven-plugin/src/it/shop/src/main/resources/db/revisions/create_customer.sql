-- revision: 3f9c21d0a7b4
-- message: Create customer

-- migrate:upgrade
CREATE TABLE customer (id integer PRIMARY KEY, name text NOT NULL);

-- migrate:downgrade
DROP TABLE customer;
