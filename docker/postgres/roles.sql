-- The roles and the database, once, on a new cluster.
\set ON_ERROR_STOP on

CREATE ROLE minitwit LOGIN;
-- Reads statistics, no tables.
CREATE ROLE metrics LOGIN IN ROLE pg_monitor CONNECTION LIMIT 5;
\ir passwords.sql

-- Sorted by bytes, so that no update of a language library can break an index.
CREATE DATABASE minitwit OWNER minitwit TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C';
REVOKE ALL ON DATABASE minitwit FROM PUBLIC;
GRANT CONNECT ON DATABASE minitwit TO metrics;
REVOKE ALL ON DATABASE postgres FROM PUBLIC;
GRANT CONNECT ON DATABASE postgres TO metrics;

\connect minitwit
\ir statistics.sql
