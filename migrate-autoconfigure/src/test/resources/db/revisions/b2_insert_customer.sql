-- revision: b2
-- down-revision: a1
-- message: insert a customer
-- migrate:upgrade
INSERT INTO customer (id, name) VALUES (1, 'Ada');
-- migrate:downgrade
DELETE FROM customer WHERE id = 1;
