create table made_by_a_script (id int);
