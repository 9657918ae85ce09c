-- What the file refers to, an entry a file: '<sha-256 or empty> <location>'.
alter table descriptor add column refers_to text[] not null default '{}';
