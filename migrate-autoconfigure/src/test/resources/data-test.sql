INSERT INTO customer (id, name) VALUES (7, 'Emmy');
