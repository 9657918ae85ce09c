-- What went wrong last; null after a success. The reason of an outreach stays beside it.
alter table platform_outreach add column failure text;
