-- A correction after the day: who approved it, and the author's reason. Also what an author says when filing again.
alter table inspection_revision add approved_by uuid references account (id);
alter table inspection_revision add reason text not null default '';
