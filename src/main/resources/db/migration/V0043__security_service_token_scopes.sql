-- The entities that a token is limited to: a filter, or a predicate in JSON. Null for all.
alter table service_token add column scope text;
