op.execute("DROP VIEW customer_name")
op.execute("CREATE VIEW customer_name AS "
           "SELECT id, lower(name) AS name, email FROM customer WHERE email IS NOT NULL")
# the way back
op.execute("DROP VIEW customer_name")
op.execute("CREATE VIEW customer_name AS SELECT id, name FROM customer")
